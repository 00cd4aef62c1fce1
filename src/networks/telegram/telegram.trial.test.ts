import { trial } from '#networks/trial'
import { openTelegram } from './testing/open.ts'

trial('Telegram', {
  open: openTelegram,
  skip: [
    {
      reason:
        'The Bot API knows no key: the same request twice is two posts, so the ledger looks before it sends again.',
      tests: [
        'the same intent sent twice is one post',
        'two workers that send the same intent at once make one post',
        'the same lost answer five times in a row leaves exactly one post',
      ],
    },
    {
      reason: 'A picture travels inside the request that posts it: nothing can be put up before.',
      tests: [
        'a picture that is up already is not sent again after a restart',
        'an upload that breaks is made again and nothing is published meanwhile',
      ],
    },
    {
      reason: 'There is no place for descriptions of pictures; that they keep their order is proved in commit.test.ts.',
      tests: ['a picture arrives with its description', 'two pictures keep their order'],
    },
    {
      reason:
        'A channel is public and knows neither languages nor audiences; the veil over a text is proved in commit.test.ts.',
      tests: ['language, warning and visibility arrive as they were meant'],
    },
    {
      reason: 'An answer written by the bot in the group is told to nobody: a person must look.',
      tests: ['an answer whose receipt was lost is found among the answers, with the person it names'],
    },
    {
      reason:
        'The Bot API has no history: nothing can be looked at again, and nobody tells the bot that something was deleted.',
      tests: [
        'a deleted comment is told as deleted, once',
        'one thing can be looked at as it stands, also when it is gone',
      ],
    },
    {
      reason: 'Only one reader may empty the queue, so a bell rings and the pages are read; proved in listen.test.ts.',
      tests: [
        'the stream tells the same items as the pages',
        'an edit and a deletion are heard on the stream',
        'a stream that breaks says so, and the pages close the gap',
        'listening stops when it is told to',
        'a stream is not opened with a wrong key',
      ],
    },
    {
      reason: 'The Bot API tells no counts of a post.',
      tests: ['counts grow with what people do, and a post that is gone is not a post with zero'],
    },
  ],
})
