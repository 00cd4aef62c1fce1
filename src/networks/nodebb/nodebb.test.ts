import { trial } from '../trial.ts'
import { openNodeBBWorld } from './testing/world.ts'

trial('a NodeBB forum is spoken to as its API asks', {
  open: openNodeBBWorld,
  skip: [
    {
      reason: 'a forum does not stream to desks',
      tests: [
        'the stream tells the same items as the pages',
        'an edit and a deletion are heard on the stream',
        'a stream that breaks says so, and the pages close the gap',
        'listening stops when it is told to',
        'a stream is not opened with a wrong key',
      ],
    },
    {
      reason: 'the forum keeps no keys: whoever sends again has to look first, as the delivery does',
      tests: [
        'the same intent sent twice is one post',
        'two workers that send the same intent at once make one post',
        'the same lost answer five times in a row leaves exactly one post',
      ],
    },
    {
      reason: 'pages of the forum begin with the newest; read.test.ts holds that each comes once',
      tests: [
        'many comments are read page by page, each exactly once, from the very first one',
        'a comment that arrives between two pages is neither lost nor doubled',
      ],
    },
    { reason: 'chats of the forum are not read', tests: ['a mention and a message are told apart from a comment'] },
    { reason: 'polls come with a plugin', tests: ['a poll is put to the neighbours'] },
    {
      reason: 'a forum has neither a language of a post nor a warning nor a smaller audience',
      tests: ['language, warning and visibility arrive as they were meant'],
    },
  ],
})
