import type { Told } from './told.ts'

export const EN: Told = {
  workspace: 'Linden Bakery (sample)',
  bakery: 'Linden Bakery',
  school: 'Linden Bread School',
  about: {
    bakery: 'Simit at seven, bread at eight. A family oven on Linden Street.',
    school: 'Learn to bake with Selim, Saturdays above the bakery.',
  },
  names: {
    m: {
      first: ['Tom', 'Daniel', 'Oliver', 'Sam', 'Peter', 'Ben', 'Martin', 'George', 'Adam', 'Leo', 'Hugo', 'Max'],
      last: ['Carter', 'Hughes', 'Novak', 'Bennett', 'Moreau', 'Fischer', 'Walsh', 'Lindqvist', 'Okafor', 'Reid'],
    },
    f: {
      first: ['Emma', 'Hannah', 'Clara', 'Nora', 'Lucy', 'Ines', 'Kate', 'Julia', 'Alice', 'Grace', 'Mia', 'Vera'],
      last: ['Carter', 'Hughes', 'Novak', 'Bennett', 'Moreau', 'Fischer', 'Walsh', 'Lindqvist', 'Okafor', 'Reid'],
    },
  },
  abouts: [
    'Two children, one bicycle, too much tea.',
    'Teacher at the school on River Road.',
    'I write software and bake on Sundays.',
    'Retired. Reads everything, forgives most of it.',
    'Nurse, night shifts, early breakfasts.',
    'Runs by the river, walks back.',
    'Choir, tomatoes, grandchildren.',
    'Office manager. Somebody has to order lunch.',
  ],
  currency: 'EUR',
  boxPrice: 9.5,
  posts: {
    rye: 'The dark rye is out of the oven: three days of sourdough, caraway from the market. What do you put on the first slice?',
    walnut: 'It took us eleven tries. Number twelve of the walnut loaf is on the shelf from four o’clock. {link}',
    breakfast: 'Weekday breakfast, be honest: simit or toast?',
    school:
      'The Bread School opens its autumn course: four Saturdays, eight people, one oven. By the end you take home a sourdough of your own. {link}',
    rain: 'Rain outside, butter inside. Croissants until ten, or until you have eaten them all.',
    sunday: 'Sunday opening is at eight. We tried seven. You did not come, and you were right.',
    queue:
      'Saturday’s queue went round the corner, and some of you waited half an hour. That is too long. From Monday the second till is open from seven to nine.',
    selim:
      'Thirty years ago today Selim lit this oven for the first time. Come by and shake his hand, he will pretend not to like it.',
    pie: 'Which pie for Saturday: apple or cherry? Most voices win, we start peeling on Friday.',
    flour:
      'Flour is nine percent dearer this week. The plain loaf stays at the old price until New Year; here is how we do it. Ask us anything.',
    shelter:
      'What is left at seven in the evening goes to the shelter on River Road. Hannah drives it there. Thank you, Hannah.',
    boxes:
      'New for offices: a breakfast box for the whole team, at your door by half past eight. Order until six the evening before. {link}',
    seats:
      'Three of eight places in the autumn course are left. Last year nobody had ever baked bread before; look at them now. {link}',
    kids: 'A school class baked with us this morning. Forty hands, forty rolls, one of them shaped like a dinosaur.',
    millstone: 'Our wholemeal is now stone-ground at the mill in Alder. You can taste it in the crust. {link}',
    sesame:
      'Sesame is cheaper for the first time in two years, so the sesame ring is too. We do it in this direction as well.',
    tram: 'From Monday tram 6 stops at the market, forty steps from our door. Which stop do you come from?',
    office:
      'Eleven offices on Linden Street had breakfast from us this week. Which one is the loudest? We know, but we will not say. {link}',
    pupils: 'First Saturday of the course: eight people, eight loaves, one burnt thumb. Everybody wants to come again.',
    fair: 'We bake for the school fair on Saturday. Which should we bring: cheese rolls or apple buns?',
    rolls: 'Sunday rolls are ready when the bells ring. If you oversleep, say so, we put three aside.',
    dark: 'It is still dark when we put the first tray in. Whose window on Linden Street is always lit at five?',
    butter:
      'Butter is scarce and dairies ration it. We buy less and better, so there are fewer croissants, but not worse ones. What would you miss most?',
    cakes:
      'Birthday cakes for December: order three days ahead, with a name and, if you like, a small tram. Call us or order here: {link}',
    poll: 'One old bread comes back for the winter. Which one?',
    last: 'The last place in the autumn course has just gone. For the winter course we keep a list, and the list already has five names. {link}',
    thousand:
      'A thousand loaves left this door last week. We counted, because Deniz did not believe it. What was yours?',
    festival:
      'Linden Street closes to cars for the street festival, and our tables go outside. What should come out of the oven at noon?',
    waste:
      'We threw away four loaves last week. Four. A year ago it was sixty. It is you who order the evening before. How did you get used to it?',
    morning:
      'Good morning, Linden Street. Simit from seven, rye at nine, and Selim in a good mood. What are you taking to work today?',
    evening: 'The evening tray is in: poppy seed rolls at six. Who is coming past?',
    tomorrow:
      'Tomorrow from eight: olive bread. We bake forty, and the forty-first person gets our apology. Which bread do you get up for?',
    tasting: 'Tasting on Saturday: three ryes, three hours, no coins. Which one would you like to judge?',
    winter: 'The winter course begins on the second Saturday of January. Eight places, five are spoken for. {link}',
    recipe: 'Our simit in five sentences, for everybody who has moved away. Whom will you send it to?',
    friday: 'Friday breakfast boxes: order until six this evening, on your table by half past eight. {link}',
    market:
      'On Sunday we are at the market on the square, under the clock that is six minutes fast. What shall we bring?',
    gift: 'A course makes a better present than a scarf: vouchers for the Bread School are here. {link}',
    monday: 'Monday, seven o’clock, the first tray. What gets you out of bed: the smell or the clock?',
    apprentice:
      'Deniz has finished her first year with us and today she bakes alone. Be honest with her, she can take it. How is the rye?',
    choir:
      'The choir sings in front of the shop on Wednesday at six. We hand out rolls, they hand out altos. Who sings along?',
    oldbread: 'You have chosen, and the old bread is back for the winter. Does it taste the way you remember?',
    lights:
      'On Friday we switch on the lights in the window. Whoever counts the stars correctly gets a gingerbread. Who dares?',
  },
  choices: ['Potato bread', 'Chestnut loaf', 'Barley flatbread', 'Milk bread'],
  pictures: {
    simit: 'A sesame ring on a blue plate beside a glass of tea',
    loaf: 'A round loaf with a cross cut into its crust',
    rye: 'A dark rye bread, sliced, on a board',
    croissant: 'Two croissants on a white cloth, rain on the window behind',
    cake: 'A birthday cake with one candle and a small tram',
    oven: 'The open oven with six loaves in its light',
    class: 'Eight loaves in a row on a long table, each with a name on a slip of paper',
    box: 'A breakfast box with rolls, olives and jam',
  },
  talk: {
    rye: [
      {
        says: 'Butter and salt. Nothing else, ever.',
        ours: '{name}, that is how Selim eats it too. We will not argue.',
        back: 'Then I am in good company!',
      },
      { says: 'Quince jam from my mother-in-law, and I do not say that lightly.' },
      {
        says: 'Does the rye keep until Sunday?',
        ours: 'Four days in a linen cloth, {name}, and on the fifth it makes the best toast.',
        back: 'Perfect, thank you!',
      },
    ],
    breakfast: [
      { says: 'Simit. Toast is for people who have time to wait for a toaster.' },
      {
        says: 'Toast, with your own rye. I refuse to choose.',
        ours: '{name}, this answer is against the rules and we like it.',
      },
      { says: 'Simit on the tram, toast on holiday.' },
      { says: 'Our house is divided. Please never ask this again.' },
    ],
    school: [
      {
        says: 'Do I need to bring my own flour?',
        ours: 'Only an apron, {name}. Flour, oven and Selim are included.',
        back: 'Signed up. I am nervous already!',
      },
      {
        says: 'Is there a weekday course as well?',
        ours: 'From January, on Tuesday evenings. Shall we put you on the list, {name}?',
        back: 'Yes please, thank you!',
      },
    ],
    selim: [
      {
        says: 'He gave me my first roll when I was six. Congratulations, Selim!',
        ours: 'He remembers, {name}. He says you wanted two.',
      },
      { says: 'Thirty years of getting up at three. Respect.' },
      { says: 'My grandmother swore by his sesame rings. Best wishes from all of us!' },
    ],
    pie: [
      { says: 'Cherry. It is not even a question.' },
      { says: 'Apple, with the crumble on top like last autumn.' },
      { says: 'Cherry, and I will bring my own fork.', ours: 'Forks are noted, {name}. Cherry leads by four.' },
      {
        says: 'Could you do half and half?',
        ours: 'Selim has left the room, {name}. We will ask again tomorrow.',
        back: 'Worth a try!',
      },
    ],
    flour: [
      {
        says: 'Thank you for saying it openly. Others just changed the sign.',
        ours: 'That is what we would want too, {name}.',
      },
      {
        says: 'How can you hold the price if flour goes up?',
        ours: 'We bake a little less of the small things, {name}, and throw nothing away. It is enough until New Year.',
        back: 'Fair. Respect for that.',
      },
      {
        says: 'And after New Year?',
        ours: 'Then we will sit down with the numbers and tell you here first, {name}.',
        back: 'That is all I wanted to hear.',
      },
    ],
    shelter: [
      {
        says: 'Can I help with the driving on Thursdays?',
        ours: 'Yes, gladly. Come by at seven, {name}, Hannah will be here.',
        back: 'I will be there. Thank you!',
      },
      { says: 'This is why I buy my bread here.' },
    ],
    boxes: [
      {
        says: 'Is there a vegan box for a team of nine?',
        ours: 'There is, {name}: hummus, olives and sesame rings. We can do six and three mixed.',
        back: 'You just saved our Monday meeting.',
      },
      { says: 'Finally! We have been eating the machine’s biscuits for years.' },
    ],
    tram: [
      { says: 'Harbour Road. Twelve minutes now, it was half an hour before!' },
      {
        says: 'From the hospital, after the night shift. You are my bedtime.',
        ours: 'Then we keep a warm roll for you, {name}. Say “night shift” at the counter.',
        back: 'I am crying a little. Thank you.',
      },
      { says: 'I walk. I need to earn the walnut loaf.' },
    ],
    fair: [
      { says: 'Cheese rolls! The apple buns were gone last year before the speech.' },
      { says: 'Apple buns, because they were gone last year before the speech.' },
      { says: 'Both, and a bigger table.', ours: 'The table is already longer, {name}. Thank you for the warning.' },
    ],
    butter: [
      { says: 'The croissant on Saturday. Everything else I can bear.' },
      {
        says: 'Do you use margarine now?',
        ours: 'No, {name}. Fewer croissants, but all of them butter.',
        back: 'Good. Then I will get up earlier.',
      },
    ],
    poll: [{ says: 'The potato bread, please, please, please.' }],
    thousand: [
      { says: 'A walnut loaf, eaten before I reached the stairs.' },
      { says: 'Three ryes and one was for the neighbours. They got half.' },
    ],
    festival: [
      { says: 'Something to hold in one hand while dancing.' },
      {
        says: 'Cheese pastry, warm, and a song.',
        ours: 'We can promise the pastry, {name}. Selim can promise the song.',
      },
    ],
    waste: [
      { says: 'An alarm at five to six, every day. My husband thinks it is for medicine.' },
      { says: 'Because then there is rye left for me. Pure selfishness.', ours: 'The best reason, {name}.' },
    ],
  },
  warm: [
    'That crust! You can hear it in the street.',
    'The little roll for the children made our whole morning.',
    'I bring visitors here instead of showing them the castle.',
    'Came for bread, stayed for the conversation. Thank you!',
    'My favourite smell in this town, and I live above a flower shop.',
    'Best olive bread within three tram lines.',
    'You remembered my order after two weeks. Lovely.',
    'The poppy seed rolls got me through the exam week. Thank you!',
    'Everything was still warm when it came to the office. Excellent!',
    'My daughter says the dinosaur roll must never be eaten. It is on the shelf.',
    'Thank you for the slice to taste. I bought two.',
    'So friendly at the counter even with that queue. Great team!',
  ],
  thanks: [
    'Thank you, {name}! Selim read it out loud in the bakery.',
    '{name}, that goes up on the wall beside the oven. Thank you!',
    'How kind, {name}. See you tomorrow!',
    'Thank you, {name}. What shall we bake for you next?',
    'You have made our morning, {name}. Thank you!',
  ],
  orders: [
    {
      says: 'Good morning! Could we order ten breakfast boxes for Thursday, half past eight, at the library?',
      ours: 'Gladly, {name}: ten boxes on Thursday, 8:30, at the library. Two of them vegetarian?',
      back: 'Yes, two vegetarian. Thank you so much!',
    },
    {
      says: 'Hello, is there still a place in the Saturday course? My sister would come along.',
      ours: 'Two places, {name}, and we have just put both your names down. See you on Saturday!',
      back: 'Wonderful, thank you!',
    },
    {
      says: 'Can you make a cake with a blue tram for Saturday? It is for a sixth birthday.',
      ours: 'We can, {name}. What is the name, and does anybody have to avoid nuts?',
      back: 'Jonas, and no nuts please. Thank you!',
    },
    {
      says: 'Could I get an invoice for last week’s boxes?',
      ours: 'Of course, {name}. To which address should it go?',
      back: 'To the office, please. Thank you for being so quick.',
    },
    {
      says: 'Do you have a gluten-free bread for my mother? She has coeliac disease.',
      ours: '{name}, honestly: not safely. Our oven is shared. The mill in Alder bakes in a separate room, we can order there for you.',
      back: 'Thank you for being honest. Please do.',
    },
    {
      says: 'We would like to photograph your oven for a school project. Is that possible?',
      ours: 'With pleasure, {name}. Tuesday after three is quiet. Come with the whole class.',
      back: 'The children are over the moon!',
    },
  ],
  conflict: [
    {
      who: 0,
      says: 'Thirty-five minutes in this queue with a crying baby, and two people chatting behind the counter. Never again.',
      ours: '{name}, thirty-five minutes with a baby is far too long, and we are sorry. I will talk to both this afternoon and write to you today what changes.',
    },
    {
      who: 1,
      says: 'Same here last Saturday. One till for the whole street is a joke.',
      ours: 'You are right, {name}, one till was too little. We are sorry. I will check the plan for Saturday today.',
    },
    {
      who: 2,
      says: 'And when you complain they only send a form letter. Disappointing.',
      ours: 'No form letters, {name}. What went wrong for you? I will look at it myself today.',
    },
    { who: 0, says: 'OK. Thank you for answering like a person. I am curious what happens.' },
    { who: 2, says: 'Fair enough, thank you. It was the order mix-up last week, but it is forgotten.' },
    { who: 1, says: 'Second till open today, four minutes. Thank you, that was quick!' },
  ],
  promised: '{name}, I promise: until tomorrow noon you will know how we staff the second till on Saturdays.',
  kept: '{name}, as promised: the second till is open from seven to nine, and on Saturdays until noon. Thank you for your patience.',
  waiting: [
    {
      ago: 410,
      way: 'comment',
      says: 'Best rye this side of the river. My kids fight over the crust!',
      ours: '{name}, there is a second crust on every loaf. Just saying.',
    },
    {
      ago: 245,
      way: 'message',
      says: 'Hello! We would like twelve breakfast boxes for the office on Friday. Is that possible, and until when must I order?',
    },
    {
      ago: 165,
      way: 'mention',
      says: 'My delivery was promised for eight and came at half past nine. The children went to school hungry. I am really annoyed.',
    },
    { ago: 120, way: 'comment', says: 'Is the rye safe for somebody with a sesame allergy?' },
    {
      ago: 95,
      way: 'mention',
      says: 'Followers cheap, 1000 in one hour! See http://followers.example #followers #growth',
      spam: true,
    },
    { ago: 64, way: 'comment', says: 'I came for one loaf and left with seven things. This is robbery and I love it.' },
    {
      ago: 38,
      way: 'mention',
      says: 'The board said one price and the till said another. I paid the higher one, of course. That is not right.',
    },
    { ago: 17, way: 'comment', says: 'Will there be cherry pie again on Saturday?' },
    { ago: 8, way: 'message', says: 'Is the evening course in January full already? I would come with a friend.' },
  ],
  openPromise: {
    says: 'The walnut loaf I bought yesterday was burnt underneath. That never used to happen.',
    ours: '{name}, we are sorry, a burnt loaf should not leave this shop. Selim is checking the lower oven today and I will write to you what it was.',
    back: 'Thank you for taking it seriously.',
  },
  saved: [
    {
      name: 'Opening hours',
      text: 'We open at seven every day, on Sunday at eight, {name}. The last bread comes out at six in the evening.',
    },
    {
      name: 'Cake order',
      text: '{name}, three days ahead is enough. Which name shall it say, and does anybody have to avoid nuts?',
    },
    {
      name: 'Something went wrong',
      text: '{name}, we are sorry about that. What exactly happened? I will look at it today and write to you by this evening.',
    },
  ],
  note: 'Regular on Saturdays, orders the office boxes for the library. Prefers a call.',
  drafts: [
    'What nobody tells you about sourdough: it is a pet. Feed it, and it feeds you. Who names theirs?',
    'Selim answers your five questions about crust. Draft, needs his corrections.',
    'Gift vouchers before Christmas: picture with the school table, link to the list.',
  ],
  ideas: [
    'Ask which bakery people had as children',
    'A minute in front of the oven door, without words',
    'Who sits at the window table at six in the morning?',
    'The tram driver’s order',
  ],
  interests: ['bread', 'flour', 'bakery', 'tram', 'market', 'festival', 'butter', 'school'],
  queries: [
    { name: 'Flour and butter prices', phrase: 'flour OR butter OR sesame' },
    { name: 'Linden Street', phrase: '"Linden Street"' },
  ],
  muted: 'pollen',
  campaigns: {
    school: {
      name: 'Bread School, autumn',
      audience: 'People of the neighbourhood between 30 and 60 who bake or wish they did',
      offer: 'Four Saturdays, eight places, a sourdough to take home',
      messages: ['Take home a sourdough of your own', 'Nobody here had baked before'],
      learnt: 'People who had never baked are moved by others like them, not by the result.',
      spent: 'Notices at the tram stop',
    },
    office: {
      name: 'Breakfast boxes for offices',
      audience: 'Office managers within fifteen minutes by bicycle',
      offer: 'Breakfast for the team at the door by half past eight',
      messages: ['The whole team, by half past eight', 'Eleven offices already do'],
      learnt: 'Thursday posts sell Friday boxes. Offices follow offices.',
      spent: 'Sample boxes for six offices',
    },
    gift: {
      name: 'Vouchers before Christmas',
      audience: 'Those who bought a cake or a course this year',
      offer: 'A Saturday of baking instead of a scarf',
      messages: ['Better than a scarf', 'Bake with your mother'],
      learnt: '',
      spent: '',
    },
  },
  contacts: [
    { name: 'Mara, shop and site', duty: 'site' },
    { name: 'Jonas Weber, press', duty: 'pr' },
    { name: 'Selim, owner', duty: 'account' },
  ],
  handedOff: {
    says: 'Your order form shows yesterday’s date after six in the evening. Did my order arrive?',
    ask: 'The order form shows yesterday’s date after six. Could you look at it today?',
    answer: 'Found it, the form counted days in another time zone. Mended, please tell her thank you.',
  },
  role: {
    title: 'Social media manager',
    purpose:
      'Keeps the street in conversation with its bakery, hears first what goes wrong, and brings people to the courses and the boxes.',
    reportsTo: 'Selim, owner',
    siteMetric: 'Registrations for the Bread School',
  },
  company: [
    { kind: 'goal', text: 'Fill both courses of the Bread School' },
    { kind: 'goal', text: 'Breakfast boxes for twenty offices' },
    { kind: 'message', text: 'We bake what the street eats, and throw nothing away' },
    { kind: 'message', text: 'The plain loaf keeps its price until New Year' },
    { kind: 'taboo', text: 'No words about other bakeries' },
    { kind: 'taboo', text: 'Nothing about allergies that has not been checked' },
  ],
  never: [
    { never: 'valued customer', rather: 'the name' },
    { never: 'we apologise for any inconvenience', rather: 'what went wrong, and what we do about it' },
  ],
  conclusions: [
    {
      whole: 'A quiet start: much praise, few questions from us. We answered late on Saturday.',
      audience: 'Mostly people who know us. Few from the offices.',
      content: 'Questions bring three times the comments of announcements.',
      company: 'Four course registrations, two of them from the school post.',
    },
    {
      whole: 'The queue was our topic. Answering openly turned it: two of the angriest thanked us.',
      audience: 'Offices begin to follow since the box post.',
      content: 'The flour post was shared more than any before it, because it came early.',
      company: 'First office orders; the flour post brought calls, not clicks.',
    },
    {
      whole: 'Half as many complaints as last week, and twice the boxes.',
      audience: 'The tram brought new people from Harbour Road.',
      content: 'Thursday at noon sells; Sunday evening does not.',
      company: 'The course is full. The winter list begins by itself.',
    },
    {
      whole: 'The openest posts were the strongest: butter, and the four loaves we threw away.',
      audience: 'People who came with the tram stay: they comment like neighbours.',
      content: 'Cakes sell in the morning. A poll brings votes, but little talk.',
      company: 'Two campaigns carry themselves now; vouchers are next.',
    },
  ],
  events: [{ title: 'Photographs of the Christmas biscuits', from: '13:00', until: '14:00' }],
  closeNote: 'The price board must be checked before opening.',
}
