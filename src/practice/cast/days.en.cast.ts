import type { DayTalk } from './day-talk.ts'

export const DAY_EN: DayTalk = {
  openers: {
    quiet: 'Good morning, neighbours. The first tray is out and the tea is on.',
    holiday: 'Tomorrow is the spring holiday. The ovens have been busy since four.',
    launch: 'Something new leaves the oven at noon today. We have been practising for eleven weeks.',
    trend: 'Tuesday, seven o’clock, warm bread. Some things simply stay as they are.',
    conflict: 'New on the pavement: two tables and a bowl of water for four-legged guests. Who comes first?',
    crisis: 'Baked overnight, on the shelf now: the big country loaf. Have a good Wednesday!',
  },
  launch: {
    asks: [
      'What is the new thing, and from when can I have it?',
      'Is the new loaf all right for somebody who cannot eat nuts?',
      'How much is the new walnut loaf, and do you keep one if I ask?',
      'Will there be walnut loaf in the afternoon too, or only at noon?',
    ],
    soldOut:
      'I came across the whole town for your walnut loaf and at half past one it was sold out. Nobody said there were only twenty. Disappointed.',
    pricey: 'So much money for one loaf of bread? With a smile and a walnut on top? That is too much, honestly.',
    grumble: 'The walnut loaf I got at noon was still raw in the middle. A pity, I had looked forward to it all week.',
  },
  holiday: {
    asks: [
      'Are you open tomorrow on the holiday?',
      'Until when do you bake on the holiday? My parents come at eleven.',
      'Can I still order rolls for the holiday breakfast, and by when?',
      'Is tomorrow like a Sunday for you, or closed all day?',
      'Do you have the braided loaf only today or on the holiday as well?',
    ],
    closed:
      'Stood in front of a closed door at two. Your page says five. Great start into the holiday, thanks for nothing.',
  },
  trend: {
    asks: [
      'Have you heard the news? Does it change anything at the bakery?',
      'Everybody is talking about it. What does it mean for your bread?',
      'Will you say something about the story in the Gazette?',
    ],
    talk: [
      'The whole tram was talking about the story in the Gazette this morning.',
      'My neighbour rang me up just to read the Gazette to me. It is that kind of day.',
      'Now the café across the street has put a sign about it in the window. Quick people.',
      'I have read the story three times now. Somebody please explain it with bread.',
    ],
  },
  conflict: {
    lines: [
      'Dogs at a bakery table? I am glad I know now where not to sit.',
      'Ours is cleaner than most of the children I have seen at that counter.',
      'Did you just compare my children with a dog? In public?',
      'You started it. Some people should stay at home with their hygiene.',
      'And some people should not be allowed to keep an animal. Or a telephone.',
      'Say that to my face on Saturday, you coward.',
    ],
    third: 'Is this the kind of talk you want on your page? I will not bring my family into this.',
    tired: ['I used to come here for bread.', 'Wake me when this is over. Muted.'],
  },
  crisis: {
    first:
      'I found a piece of metal in your country loaf this morning. Two centimetres, sharp. My wife nearly bit on it. This is dangerous!',
    child: 'My child ate the same country loaf at school today. I am furious that nobody warns us.',
    silence: 'There is metal in the bread and not one word from the bakery. What a disgrace.',
    same: [
      'We have the same loaf at home. I am throwing it away and I am angry.',
      'Metal, really? I bought two of them. Awful.',
      'And they let it lie on the shelf. Never again.',
      'I showed the picture to everybody at work. Shocking.',
    ],
    asks: [
      'Is it true about the metal? Should I throw away the loaf I bought?',
      'Are only the country loaves affected or the rolls too?',
      'Do you take the loaf back, and where do I bring it?',
    ],
    result: 'It is afternoon. So where did the metal come from? Do you know by now?',
  },
  reminders: [
    'The hour you named has passed and I have heard nothing. So that was only words.',
    'You promised to come back to me by now. I waited. Disappointing.',
  ],
  removed: [
    'So the bakery takes away what it does not like to read. I have a picture of it.',
    'Silencing a customer for a complaint? Shame on you.',
  ],
  tactless: [
    'You post this now? Read what people are writing to you. Shameful.',
    'Cheerful pictures on a day like this. I am speechless and angry.',
  ],
  about: {
    holiday: ['holiday', 'tomorrow', 'open', 'closed'],
    launch: ['walnut'],
    crisis: ['metal', 'recall', 'country'],
  },
}
