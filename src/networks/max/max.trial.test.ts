import { trial } from '../trial.ts'
import { openWorld } from './testing/world.ts'

trial('MAX is spoken to as its Bot API asks', {
  open: async () => (await openWorld()).world,
  skip: [
    {
      reason:
        'the Bot API knows no key: the same request twice is two posts, so the ledger looks before it sends again',
      tests: [
        'the same intent sent twice is one post',
        'two workers that send the same intent at once make one post',
        'the same lost answer five times in a row leaves exactly one post',
      ],
    },
    {
      reason: 'there is no place for descriptions of pictures; that they keep their order is proved in max.test.ts',
      tests: ['a picture arrives with its description', 'two pictures keep their order'],
    },
    { reason: 'bots cannot make polls', tests: ['a poll is put to the neighbours'] },
    {
      reason: 'a channel is public and knows neither languages nor veils',
      tests: ['language, warning and visibility arrive as they were meant'],
    },
    {
      reason: 'a bot is not told where its channel is named',
      tests: ['a mention and a message are told apart from a comment'],
    },
    {
      reason: 'only one reader may empty the queue, so it is asked and not listened to',
      tests: [
        'the stream tells the same items as the pages',
        'an edit and a deletion are heard on the stream',
        'a stream that breaks says so, and the pages close the gap',
        'listening stops when it is told to',
        'a stream is not opened with a wrong key',
      ],
    },
    { reason: 'bots cannot react', tests: ['a comment is liked and unliked, as often as one likes'] },
    {
      reason: 'who was removed is let in again only in MAX itself; removing is proved in max.test.ts',
      tests: ['a person is muted and blocked, and let in again'],
    },
  ],
})
