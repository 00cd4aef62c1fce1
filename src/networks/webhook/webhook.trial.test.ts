import { trial } from '../trial.ts'
import { openWorld } from './testing/world.ts'

trial('a webhook is sent as its specification asks', {
  open: async () => (await openWorld()).world,
  skip: [
    {
      reason: 'a receiver cannot be asked what it has taken: the same message goes out once more, and it knows its id',
      tests: [
        'an answer that is lost five times over still leaves exactly one post',
        'whatever hides a post that was made, it is unknown first and found then',
        'two intents of the same words are two posts and are not mistaken for each other',
        'an answer whose receipt was lost is found among the answers, with the person it names',
      ],
    },
    {
      reason: 'pictures travel inside the message: nothing is put up before',
      tests: [
        'a picture that is up already is not sent again after a restart',
        'an upload that breaks is made again and nothing is published meanwhile',
      ],
    },
    {
      reason: 'a webhook only sends: nobody answers there, and nothing is counted',
      tests: [
        'reading is asked to be quiet in the same way',
        'answers that make no sense are told as such and reading goes on afterwards',
        'no key ever reaches the log or an error',
        'many comments are read page by page, each exactly once, from the very first one',
        'a comment that arrives between two pages is neither lost nor doubled',
        'a comment says who wrote it, on what, in plain words and in safe HTML',
        'a mention and a message are told apart from a comment',
        'neighbours who answer each other under our post are heard, with our post as the root',
        'an edited comment comes again in its new version, and only then',
        'a deleted comment is told as deleted, once',
        'one thing can be looked at as it stands, also when it is gone',
        'our answer stands under the comment it answers and names the person where it must',
        'the stream tells the same items as the pages',
        'an edit and a deletion are heard on the stream',
        'a stream that breaks says so, and the pages close the gap',
        'listening stops when it is told to',
        'a stream is not opened with a wrong key',
        'a comment is liked and unliked, as often as one likes',
        'a person is muted and blocked, and let in again',
        'counts grow with what people do, and a post that is gone is not a post with zero',
        'followers are counted',
      ],
    },
  ],
})
