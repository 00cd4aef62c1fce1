import { trial } from '#networks/trial'
import { openFacebook } from './testing/open.ts'

trial('a Facebook page is spoken to as the Graph API asks', {
  open: openFacebook,
  skip: [
    {
      reason: 'The network refuses the same words twice in a row, also when they are meant.',
      tests: ['two intents of the same words are two posts and are not mistaken for each other'],
    },
    {
      reason: 'Pages begin with the newest comment; that each comes once is proved in facebook.test.ts.',
      tests: ['many comments are read page by page, each exactly once, from the very first one'],
    },
    {
      reason: 'Pages have no polls, and know neither languages nor warnings nor smaller audiences.',
      tests: ['a poll is put to the neighbours', 'language, warning and visibility arrive as they were meant'],
    },
    {
      reason: 'A page can block, but not mute; who is blocked is proved in facebook.test.ts.',
      tests: ['a person is muted and blocked, and let in again'],
    },
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
