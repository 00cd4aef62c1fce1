import { trial } from '#networks/trial'
import { openThreads } from './testing/open.ts'

trial('a profile on Threads is spoken to as its API asks', {
  open: openThreads,
  skip: [
    {
      reason: 'A container is the work of one worker; the desk lets no second one near a channel.',
      tests: ['two workers that send the same intent at once make one post'],
    },
    {
      reason:
        'The second time the container says that it is published; that it stays one post is proved in threads.test.ts.',
      tests: ['the same lost answer five times in a row leaves exactly one post'],
    },
    { reason: 'Programs do not like.', tests: ['a comment is liked and unliked, as often as one likes'] },
    {
      reason: 'Pages begin with the newest answer; that each comes once is proved in threads.test.ts.',
      tests: ['many comments are read page by page, each exactly once, from the very first one'],
    },
    {
      reason: 'There are no languages, warnings or smaller audiences.',
      tests: ['language, warning and visibility arrive as they were meant'],
    },
    { reason: 'Nobody is muted or blocked by a program.', tests: ['a person is muted and blocked, and let in again'] },
    {
      reason: 'What happens is pulled, or sent to the hook: there is no stream to stay on.',
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
