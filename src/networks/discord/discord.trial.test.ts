import { trial } from '../trial.ts'
import { openWorld } from './testing/world.ts'

trial('Discord is spoken to as its API asks', {
  open: async () => (await openWorld()).world,
  skip: [
    {
      reason: 'files travel with the message: nothing is put up before',
      tests: [
        'a picture that is up already is not sent again after a restart',
        'an upload that breaks is made again and nothing is published meanwhile',
      ],
    },
    {
      reason: 'a message on Discord has no language, no veil and no smaller audience',
      tests: ['language, warning and visibility arrive as they were meant'],
    },
    {
      reason: 'a stream is only open to a bot that listens all day; the desk asks',
      tests: [
        'the stream tells the same items as the pages',
        'an edit and a deletion are heard on the stream',
        'a stream that breaks says so, and the pages close the gap',
        'listening stops when it is told to',
        'a stream is not opened with a wrong key',
      ],
    },
  ],
})
