import { after, test } from 'node:test'
import { trial } from '#networks/trial'
import { isInstalled, PROGRAM, startRealServer } from '../../src/networks/bluesky/testing/real-server.ts'
import { openRealWorld } from '../../src/networks/bluesky/testing/real-world.ts'
import { SENTENCE_MS } from './machine.ts'
import { isOnNpm } from './packages.ts'

const SKIP = [
  { reason: 'the network has no polls', tests: ['a poll is put to the neighbours'] },
  {
    reason: 'an account server without the great index of the network hears nobody',
    tests: [
      'an answer whose receipt was lost is found among the answers, with the person it names',
      'reading is asked to be quiet in the same way',
      'answers that make no sense are told as such and reading goes on afterwards',
      'many comments are read page by page, each exactly once, from the very first one',
      'a comment that arrives between two pages is neither lost nor doubled',
      'a comment says who wrote it, on what, in plain words and in safe HTML',
      'a mention and a message are told apart from a comment',
      'neighbours who answer each other under our post are heard, with our post as the root',
      'an edited comment comes again in its new version, and only then',
      'a deleted comment is told as deleted, once',
      'one thing can be looked at as it stands, also when it is gone',
      'our answer stands under the comment it answers and names the person where it must',
      'a comment is liked and unliked, as often as one likes',
      'a person is muted and blocked, and let in again',
      'counts grow with what people do, and a post that is gone is not a post with zero',
      'followers are counted',
    ],
  },
  {
    reason: 'there is no stream of answers to one account',
    tests: [
      'the stream tells the same items as the pages',
      'an edit and a deletion are heard on the stream',
      'a stream that breaks says so, and the pages close the gap',
      'listening stops when it is told to',
      'a stream is not opened with a wrong key',
    ],
  },
]

if (isInstalled() || (await isOnNpm(PROGRAM))) {
  const server = await startRealServer()
  after(server.stop)
  trial('the network’s own server is spoken to as it wants', {
    open: () => openRealWorld(server.url),
    skip: SKIP,
    sentenceMs: SENTENCE_MS,
  })
} else {
  test('the network’s own server', { skip: 'it is not on this machine and npm does not offer it' }, () => {})
}
