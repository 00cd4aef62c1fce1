import { trial } from '#networks/trial'
import { openInstagram } from './testing/open.ts'

trial('an Instagram account is spoken to as its API asks', {
  open: openInstagram,
  skip: [
    {
      reason: 'A container is the work of one worker; the desk lets no second one near a channel.',
      tests: ['two workers that send the same intent at once make one post'],
    },
    {
      reason:
        'The second time the container says that it is published; that it stays one post is proved in publish.test.ts.',
      tests: ['the same lost answer five times in a row leaves exactly one post'],
    },
    {
      reason: 'A post cannot be deleted by a program; deleting comments and counting are proved in instagram.test.ts.',
      tests: [
        'our own post is deleted, and deleting it again is no fault',
        'counts grow with what people do, and a post that is gone is not a post with zero',
      ],
    },
    { reason: 'Programs do not like.', tests: ['a comment is liked and unliked, as often as one likes'] },
    {
      reason: 'Comments cannot be edited.',
      tests: ['an edited comment comes again in its new version, and only then'],
    },
    {
      reason: 'Pages begin with the newest comment; that each comes once is proved in instagram.test.ts.',
      tests: ['many comments are read page by page, each exactly once, from the very first one'],
    },
    {
      reason: 'There are no polls, languages, warnings or smaller audiences.',
      tests: ['a poll is put to the neighbours', 'language, warning and visibility arrive as they were meant'],
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
