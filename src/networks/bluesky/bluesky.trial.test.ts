import { trial } from '../trial.ts'
import { openWorld } from './testing/world.ts'

trial('a server of the AT Protocol is spoken to as it wants', {
  open: async () => (await openWorld()).world,
  skip: [
    { reason: 'the network has no polls', tests: ['a poll is put to the neighbours'] },
    {
      reason: 'the public stream is sorted by who writes; answers to us are asked for',
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
