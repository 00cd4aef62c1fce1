import { trial } from '../trial.ts'
import { openDiscourseWorld } from './testing/world.ts'

trial('a Discourse forum is spoken to as its API asks', {
  open: openDiscourseWorld,
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
      reason: 'a forum has neither a language of a post nor a warning nor a smaller audience',
      tests: ['language, warning and visibility arrive as they were meant'],
    },
    { reason: 'nobody follows on a forum', tests: ['followers are counted'] },
    {
      reason: 'a forum refuses a second topic of the same headline',
      tests: ['two intents of the same words are two posts and are not mistaken for each other'],
    },
  ],
})
