import type { Talk } from '../talk.ts'

export const EN: Talk = {
  questions: {
    hours: [
      'What time do you open on Sunday?',
      'Are you open on the public holiday next week?',
      'Until what time can I get fresh bread in the evening?',
    ],
    gluten: [
      'Do you have anything gluten-free, and is it baked in a separate oven?',
      'Is the oat loaf safe for someone who cannot eat gluten?',
    ],
    cake: [
      'How many days ahead do I need to order a birthday cake for twelve people?',
      'Could you put a name and a small tram on a birthday cake?',
      'Do you make a cake without nuts if I order it early?',
    ],
    delivery: [
      'Do you deliver to Linden Street in the morning?',
      'Is there a smallest order for delivery?',
      'Can the office order ten breakfast boxes for Thursday?',
    ],
    vegan: ['Which of the pastries are vegan?', 'Is there butter in the simit dough?'],
    card: ['Can I pay by card, or only cash?', 'Do you sell gift cards?'],
  },
  complaints: {
    cold: [
      'The simit I bought at half past seven was stone cold. The sign says warm from seven.',
      'Asked for a warm cheese pastry and got a cold one. Again.',
    ],
    stale: [
      'The sourdough I bought this morning was stale by lunch. That never used to happen.',
      'Yesterday’s croissants sold as fresh this morning? They were dry as paper.',
    ],
    burnt: [
      'The bottom of my loaf was burnt black. I had to throw half of it away.',
      'Third burnt bread this month. Is anyone watching the oven?',
    ],
    order: [
      'I ordered a chocolate cake and got a lemon one. My daughter cried. It was her birthday.',
      'Two of the six pastries I paid for were missing from the box.',
    ],
    queue: [
      'Twenty-five minutes in the queue for one loaf, with two people standing idle behind the counter.',
      'The queue was out of the door again and only one till was open.',
    ],
    rude: [
      'The young man at the till rolled his eyes when I asked about the change. Rude.',
      'I asked a simple question about the bread and the answer was so rude I left without buying.',
    ],
    late: [
      'My delivery was promised for eight and came at half past nine. The children went to school hungry.',
      'The breakfast box came an hour late and nobody answered the phone.',
    ],
    price: [
      'Another price rise for the plain loaf? That is the second one since spring.',
      'The board said one price and the till said another. I paid the higher one.',
    ],
  },
  same: {
    cold: ['Same here, mine was cold too.', 'Cold on Saturday as well. I thought it was just me.'],
    stale: ['Ours was stale too, and we bought it at nine.', 'Same. The rye was dry already at noon.'],
    burnt: ['Mine had a burnt crust as well this week.', 'Same here. I scraped it off with a knife.'],
    order: ['They mixed up my order last week too.', 'Same thing happened to us: one box, wrong filling.'],
    queue: ['I gave up on that queue and went home.', 'Same queue here every morning. One till is not enough.'],
    rude: ['So it is not only me who noticed the tone at the till.', 'Yes, he was rude to my mother as well.'],
    late: ['Ours was late on Monday too. No message, nothing.', 'Same here, forty minutes late and cold.'],
    price: ['I noticed the price as well. A word about it would be nice.', 'Same here, the till and the board did not agree.'],
  },
  praise: [
    'Best simit on this side of the river. My kids fight over the last one.',
    'Walked past at six this morning and the smell alone made my day. Thank you!',
    'The new rye is wonderful. Please never stop making it.',
    'Your baker gave my little one a warm roll for her first day at school. So kind.',
    'Bought the walnut loaf for my neighbours and now they all like me. Thank you!',
    'That poppy seed roll was perfect. I went back for a second one.',
  ],
  jokes: [
    'I came for one loaf and left with seven things. This is robbery and I love it.',
    'My diet starts tomorrow. It has been starting tomorrow since you opened.',
    'My dog now pulls me to your door. I did not train him. You did.',
    'The doctor said more grains. I chose to hear “more simit”.',
    'Scientists confirm: the shortest unit of time is between buying bread and eating its corner.',
  ],
  spam: [
    'I earn $900 a day with crypto from home! Check my profile http://signals.example #crypto #bitcoin #earn',
    'Your page is great! Buy followers cheap, 1000 in one hour: http://followers.example #followers #growth',
  ],
  thanks: [
    'Perfect, thank you for the quick answer!',
    'Thanks, that is all I needed to know.',
    'Great, thank you. See you tomorrow then.',
    'Thank you! Good to know.',
  ],
  calmed: [
    'Thank you for taking it seriously. I feel better already, see you soon.',
    'Fair enough, and thank you for the honest answer. I appreciate it.',
    'That is kind of you, thank you. I will come by.',
    'OK, thank you for explaining. Everyone has a bad morning. I am glad you care.',
    'Thanks for a real answer instead of a form letter. We are good.',
  ],
  angrier: [
    'That is no answer. I told you what went wrong and you did not even read it.',
    'Wow. So it is my fault now? I am really disappointed.',
    'Copy and paste. This is exactly why people are angry with you.',
    'I expected better. If that is all you have to say, I will buy my bread elsewhere.',
  ],
  otherLanguage: ['Sorry, I cannot read that. Could you answer in English, please?'],
  sighs: [
    'Could you two settle this in private? My whole page is full of it.',
    'Still going? Give them a call and be done with it.',
    'I only wanted to see pictures of bread.',
  ],
  choices: [
    '{choice}, no contest.',
    '{choice}. Ask me again tomorrow and it is still {choice}.',
    'In our house it is {choice}, and we are very loud about it.',
    'I would say {choice}, but somebody at home is typing the opposite right now.',
  ],
  opinions: [
    'For me it has to be whatever is still warm when I walk in.',
    'I asked at home. We argued about it for ten minutes, so it is a good question.',
    'I would go for the one my grandmother made. It had poppy seeds and far too much butter.',
    'Something simple and well done. Nobody needs another purple croissant.',
    'Let the children choose, then do the opposite.',
    'On weekdays something quick, on Sunday something that takes an hour to eat.',
  ],
  agrees: ['Exactly what I was going to say.', 'Finally somebody says it. Same for us.', 'Yes! And with tea, not coffee.'],
  disagrees: [
    'With respect, no. Not even close.',
    'You say that only because you have never tried it warm.',
    'We are friends, but about this you are wrong.',
  ],
  town: [
    'The plane trees on Linden Street are turning yellow already. It is too early for that.',
    'Whoever found a blue child’s glove near the tram stop: it is ours, thank you!',
    'The tram was on time today. I am writing it down so that there is proof.',
    'The bookshop has put a chair outside. This is how you build a neighbourhood.',
    'Power went off for two minutes on our street. Anyone else?',
    'Choir tonight at seven in the school hall. We need altos. We always need altos.',
    'The cat of number 14 has moved in with us again. He has three breakfasts a day.',
    'Lovely light over the square this evening.',
    'Does anybody have a ladder to lend until Saturday?',
    'The new benches by the river are comfortable. Well done, town hall.',
  ],
  quarrels: [
    [
      'Cyclists on the pavement of Linden Street again. There is a lane for you!',
      'There is a lane, and there are two vans parked in it. Where should I ride?',
      'On the road, like everybody else.',
      'Come and ride there with me once, then we talk.',
    ],
    [
      'Who practises the trumpet at ten in the evening?',
      'It is over at nine fifty-five. I have a clock.',
      'Your clock is as wrong as your high C.',
    ],
  ],
}
