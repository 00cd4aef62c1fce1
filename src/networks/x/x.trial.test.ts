import { trial } from '../trial.ts'
import { openWorld } from './testing/world.ts'

trial('X is spoken to as it wants', {
  open: async () => (await openWorld()).world,
  skip: [
    {
      reason: 'the network guesses the language of a post by itself',
      tests: ['language, warning and visibility arrive as they were meant'],
    },
    {
      reason: 'the network refuses the same words twice',
      tests: ['two intents of the same words are two posts and are not mistaken for each other'],
    },
    {
      reason: 'whole conversations are sold by the post; only who names or answers us is read',
      tests: [
        'neighbours who answer each other under our post are heard, with our post as the root',
        'an edited comment comes again in its new version, and only then',
        'a deleted comment is told as deleted, once',
      ],
    },
    {
      reason: 'a stream would need an address of ours that the world can reach, and is sold by the event',
      tests: [
        'the stream tells the same items as the pages',
        'an edit and a deletion are heard on the stream',
        'a stream that breaks says so, and the pages close the gap',
        'listening stops when it is told to',
        'a stream is not opened with a wrong key',
      ],
    },
    { reason: 'likes are not sold to desks', tests: ['a comment is liked and unliked, as often as one likes'] },
  ],
})
