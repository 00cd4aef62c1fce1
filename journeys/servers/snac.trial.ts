import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { trial, type TrialWorld } from '#networks/trial'
import { plainText } from '../../src/networks/html.ts'
import { passedOn } from '../../src/networks/testing/door.ts'
import { type Asked, openSite } from '../../src/networks/testing/site.ts'
import { freePort, newFolder, programAt, SENTENCE_MS, started, until } from './machine.ts'
import { backports, hasPackage, unpacked } from './packages.ts'

const program = programAt('snac') ?? (await fromBackports())

const statusShape = z.object({
  id: z.string(),
  content: z.string(),
  spoiler_text: z.string().nullish(),
  language: z.string().nullish(),
  visibility: z.string(),
  in_reply_to_id: z.string().nullish(),
  media_attachments: z.array(z.object({ description: z.string().nullish() })).default([]),
  favourites_count: z.number().default(0),
  favourited: z.boolean().nullish(),
})

/** A real snac with one account behind a door that can spoil its answers. */
async function open(): Promise<TrialWorld> {
  let target = ''
  const door = await openSite({ answer: (asked) => passedOn(target, asked), sortOf, complaint })
  const folder = join(newFolder('snac'), 'data')
  const port = await freePort()
  await answering(['init', folder], `127.0.0.1\n${port}\n${new URL(door.origin).host}\n\n\n`)
  const settings = join(folder, 'server.json')
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('"protocol": "https"', '"protocol": "http"'))
  const told = await answering(['adduser', folder, 'firin'], 'Köşe Fırın\n\n\n')
  const password = /password is (\S+)/.exec(told)?.[1] ?? ''
  target = `http://127.0.0.1:${port}`
  const server = started(program ?? '', ['httpd', folder])
  await until('snac', () =>
    fetch(`${target}/api/v1/instance`).then(
      ({ ok }) => ok,
      () => false,
    ),
  )
  const token = await tokenFor(target, password)
  const ask = async (path: string) => {
    const answer = await fetch(`${target}${path}`, {
      headers: { authorization: `Bearer ${token}`, connection: 'close' },
    })
    return answer.ok ? answer.json() : null
  }
  const network = createNetworks().find('mastodon')
  if (!network) throw new Error('the desk does not speak the language of snac')
  return {
    network,
    now: () => Temporal.Now.instant(),
    patienceMs: 5000,
    origins: [door.origin],
    settings: { server: door.origin },
    credential: { token },
    people: {
      comment: never,
      mention: never,
      message: never,
      edit: never,
      delete: never,
      favourite: never,
      boost: never,
      follow: never,
      isMuted: never,
      isBlocked: never,
    },
    faults: { next: door.next, revoke: never, dropStreams: never },
    count: async (text) => {
      const me = z.object({ id: z.string() }).parse(await ask('/api/v1/accounts/verify_credentials'))
      const own = z.array(statusShape).parse(await ask(`/api/v1/accounts/${me.id}/statuses?limit=40`))
      return own.filter(({ content }) => plainText(content) === text).length
    },
    post: async (id) => {
      const status = statusShape.safeParse(await ask(`/api/v1/statuses/${id}`)).data
      return status
        ? {
            text: plainText(status.content),
            warning: status.spoiler_text ?? '',
            language: status.language ?? null,
            visibility: status.visibility,
            replyTo: status.in_reply_to_id ?? null,
            media: status.media_attachments.map(({ description }) => ({ alt: description ?? '', sizeBytes: 0 })),
            poll: null,
            likes: status.favourites_count,
            likedByUs: status.favourited === true,
          }
        : null
    },
    close: async () => {
      await door.close()
      await server.end()
      await rm(join(folder, '..'), { recursive: true, force: true })
    },
  }
}

/** Unpacked beside the machine's own programs; null where no suite offers it. */
async function fromBackports(): Promise<string | null> {
  const suite = (await hasPackage('snac2')) ? [] : await backports()
  if (!suite || !(await hasPackage('snac2', suite)) || !programAt('dpkg')) return null
  const folder = await unpacked('snac2', newFolder('snac-program'), suite)
  after(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'usr/bin/snac')
}

const complaint = (_: number, error: string) => ({ error })

const never = () => Promise.reject(new Error('snac hands its mail over too slowly to play with neighbours'))

function sortOf({ method, path }: Asked) {
  if (method === 'POST' && path === '/api/v1/statuses') return 'publish'
  if (method === 'POST' && /^\/api\/v[12]\/media$/.test(path)) return 'media'
  return method === 'GET' && path === '/api/v1/notifications' ? 'read' : null
}

/** Commands that ask their questions on the terminal. */
async function answering(args: string[], answers: string): Promise<string> {
  const child = spawn(program ?? '', args, { stdio: ['pipe', 'pipe', 'ignore'] })
  child.stdin.end(answers)
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => (told += chunk.toString()))
  await once(child, 'close')
  return told
}

async function tokenFor(origin: string, password: string): Promise<string> {
  const body = new URLSearchParams({ login: 'firin', passwd: password, redir: '', cid: '', state: '' })
  const page = await (await fetch(`${origin}/oauth/x-snac-get-token`, { method: 'POST', body })).text()
  const token = /[\da-f]{32,}/.exec(page)?.[0]
  if (!token) throw new Error('snac gave no token')
  return token
}

const SKIP = [
  {
    reason: 'snac hands its mail over after twenty seconds, too slowly to play with neighbours',
    tests: [
      'an answer whose receipt was lost is found among the answers, with the person it names',
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
    reason: 'snac says where it streams but does not',
    tests: [
      'the stream tells the same items as the pages',
      'an edit and a deletion are heard on the stream',
      'a stream that breaks says so, and the pages close the gap',
      'listening stops when it is told to',
      'a stream is not opened with a wrong key',
    ],
  },
  {
    reason: 'a token of its page cannot be taken back from outside',
    tests: ['a key that is revoked is told at the next check and at the next post, and nothing is lost'],
  },
  {
    reason: 'snac keeps no keys: whoever sends again has to look first, as the delivery does',
    tests: [
      'the same intent sent twice is one post',
      'two workers that send the same intent at once make one post',
      'the same lost answer five times in a row leaves exactly one post',
    ],
  },
  {
    reason: 'snac takes texts and files of any size and kind',
    tests: [
      'a text of the exact limit is published and one letter more is refused',
      'a picture that is too large is refused and nothing is published',
      'a file of a wrong type is refused and nothing is published',
    ],
  },
  { reason: 'snac keeps the last of several pictures only', tests: ['two pictures keep their order'] },
  {
    reason:
      'without keys the desk waits, so here its clock runs ahead and a post that is nearly the same needs a person',
    tests: [
      'whatever hides that nothing was made, it is unknown first, absent then, and sent once more',
      'two intents of the same words are two posts and are not mistaken for each other',
    ],
  },
  {
    reason: 'snac deletes nothing for programs',
    tests: ['our own post is deleted, and deleting it again is no fault'],
  },
  { reason: 'snac makes no polls for programs', tests: ['a poll is put to the neighbours'] },
  {
    reason: 'snac has one language for all and no smaller audience',
    tests: ['language, warning and visibility arrive as they were meant'],
  },
]

if (program) {
  trial('a real snac is spoken to in the language of Mastodon', { open, skip: SKIP, sentenceMs: SENTENCE_MS })
} else {
  test('a real snac', { skip: 'this machine lacks snac, and its distribution does not offer it' }, () => {})
}
