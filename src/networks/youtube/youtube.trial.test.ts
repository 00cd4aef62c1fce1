import { trial } from '../trial.ts'
import { openWorld } from './testing/world.ts'

trial('YouTube is spoken to as its Data API asks', {
  open: async () => (await openWorld()).world,
  skip: [
    {
      reason: 'the only picture of a video is its thumbnail, which has no description; it is proved in youtube.test.ts',
      tests: ['a picture arrives with its description', 'two pictures keep their order'],
    },
    { reason: 'YouTube has no polls that a program may make', tests: ['a poll is put to the neighbours'] },
    {
      reason: 'nobody is told of mentions, and there are no messages',
      tests: ['a mention and a message are told apart from a comment'],
    },
    {
      reason: 'YouTube pushes no comments',
      tests: [
        'the stream tells the same items as the pages',
        'an edit and a deletion are heard on the stream',
        'a stream that breaks says so, and the pages close the gap',
        'listening stops when it is told to',
        'a stream is not opened with a wrong key',
      ],
    },
    { reason: 'no program may like a comment', tests: ['a comment is liked and unliked, as often as one likes'] },
    {
      reason: 'who was banned is let in again only in YouTube Studio; banning is proved in youtube.test.ts',
      tests: ['a person is muted and blocked, and let in again'],
    },
  ],
})
