import { trial } from '../trial.ts'
import { openWordPressWorld } from './testing/world.ts'

trial('a WordPress site is spoken to as its REST interface asks', {
  open: openWordPressWorld,
  skip: [
    {
      reason: 'a blog knows no likes, follows or people who can be shut out',
      tests: [
        'a comment is liked and unliked, as often as one likes',
        'a person is muted and blocked, and let in again',
        'followers are counted',
      ],
    },
    {
      reason: 'nobody can name or write to a blog but below its posts',
      tests: ['a mention and a message are told apart from a comment'],
    },
    {
      reason: 'a blog does not stream',
      tests: [
        'the stream tells the same items as the pages',
        'an edit and a deletion are heard on the stream',
        'a stream that breaks says so, and the pages close the gap',
        'listening stops when it is told to',
        'a stream is not opened with a wrong key',
      ],
    },
    { reason: 'WordPress has no polls', tests: ['a poll is put to the neighbours'] },
    {
      reason: 'a post has neither a language nor a warning nor a smaller audience',
      tests: ['language, warning and visibility arrive as they were meant'],
    },
    {
      reason: 'the site does not tell how large a picture may be',
      tests: ['a picture that is too large is refused and nothing is published'],
    },
  ],
})
