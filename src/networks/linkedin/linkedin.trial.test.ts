import { trial } from '../trial.ts'
import { openWorld } from './testing/world.ts'

trial('LinkedIn is spoken to as its versioned API asks', {
  open: async () => (await openWorld()).world,
  skip: [
    {
      reason: 'LinkedIn guesses the language of a post, and a post of a page has no smaller audience',
      tests: ['language, warning and visibility arrive as they were meant'],
    },
    {
      reason: 'LinkedIn refuses the same words twice',
      tests: ['two intents of the same words are two posts and are not mistaken for each other'],
    },
    {
      reason: 'LinkedIn sends events to an address instead of a stream; that is proved in linkedin.test.ts',
      tests: [
        'the stream tells the same items as the pages',
        'an edit and a deletion are heard on the stream',
        'a stream that breaks says so, and the pages close the gap',
        'listening stops when it is told to',
        'a stream is not opened with a wrong key',
      ],
    },
    {
      reason: 'no program may mute or block a person on LinkedIn',
      tests: ['a person is muted and blocked, and let in again'],
    },
  ],
})
