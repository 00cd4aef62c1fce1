import { after, test } from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { trial, type TrialWorld } from '#networks/trial'
import { plainText } from '../../src/networks/html.ts'
import { passedOn } from '../../src/networks/testing/door.ts'
import { openSite } from '../../src/networks/testing/site.ts'
import { complaint, sortOf } from '../../src/networks/wordpress/testing/site.ts'
import { NOT_ON_A_BLOG } from '../../src/networks/wordpress/testing/world.ts'
import { SENTENCE_MS } from './machine.ts'
import { lacks, openDatabase, openSiteOf } from './wordpress-site.ts'

const missing = await lacks()
let database: ReturnType<typeof openDatabase> | null = null

/** A real site behind a door that can spoil its answers. */
async function open(): Promise<TrialWorld> {
  database ??= openDatabase()
  let target = ''
  const door = await openSite({ answer: (asked) => passedOn(target, asked), sortOf, complaint })
  const site = await openSiteOf(await database, door.origin)
  target = site.origin
  const network = createNetworks().find('wordpress')
  if (!network) throw new Error('the desk does not speak the language of blogs')
  const ask = asAdmin(site.origin, site.admin)
  return {
    network,
    now: () => Temporal.Now.instant(),
    patienceMs: 5000,
    origins: [door.origin],
    settings: { server: door.origin, user: 'firin' },
    credential: { password: site.editor },
    people: {
      comment: (on, text, by = 'Ayşe Yılmaz') => commented(site.origin, ask, on, text, by),
      mention: never,
      message: never,
      edit: async (id, text) => void (await ask('POST', `/wp/v2/comments/${numberIn(id)}`, { content: escaped(text) })),
      delete: async (id) => void (await ask('DELETE', `/wp/v2/comments/${numberIn(id)}`)),
      favourite: noDeed,
      boost: noDeed,
      follow: never,
      isMuted: never,
      isBlocked: never,
    },
    faults: {
      next: door.next,
      revoke: async () => void (await ask('DELETE', '/wp/v2/users/2/application-passwords')),
      dropStreams: noDeed,
    },
    count: (text) => counted(ask, text),
    post: (id) => postIn(ask, id),
    close: async () => {
      await door.close()
      await site.close()
    },
  }
}

const noDeed = () => Promise.resolve()
const never = () => Promise.reject(new Error('nobody can do that on a blog'))
const numberIn = (id: string) => id.split('-')[1] ?? ''
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Admin = ReturnType<typeof asAdmin>

const asAdmin = (origin: string, password: string) => async (method: string, route: string, json?: unknown) => {
  const [path = '', words = ''] = route.split('?')
  const answer = await fetch(`${origin}/?rest_route=${path}${words === '' ? '' : `&${words}`}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`admin:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
  return { status: answer.status, body: await answer.json() }
}

/** By the form below the post, as any guest does it. */
async function commented(origin: string, ask: Admin, on: string, text: string, by: string) {
  const parent = on.startsWith('comment') ? numberIn(on) : '0'
  const post =
    parent === '0'
      ? numberIn(on)
      : String(z.object({ post: z.number() }).parse((await ask('GET', `/wp/v2/comments/${parent}`)).body).post)
  const email = `${by.replaceAll(/[^a-z]/gi, '')}@posta.example`
  const form = { comment_post_ID: post, comment_parent: parent, comment: escaped(text), author: by, email }
  const answer = await fetch(`${origin}/wp-comments-post.php`, {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  })
  const [, id] = /#comment-(\d+)/.exec(answer.headers.get('location') ?? '') ?? []
  if (!id) throw new Error(`the comment was not taken: ${answer.status} ${plainText(await answer.text())}`)
  const { guestId } = await import('../../src/networks/wordpress/items.ts')
  return { id: `comment-${id}`, authorId: guestId(email) }
}

const written = z.object({ raw: z.string() })
const postShape = z.object({
  id: z.number(),
  status: z.string(),
  title: written,
  content: written,
  featured_media: z.number(),
})
const commentShape = z.object({ post: z.number(), parent: z.number(), author: z.number(), content: written })

async function counted(ask: Admin, text: string): Promise<number> {
  const posts = z.array(postShape).parse((await ask('GET', '/wp/v2/posts?context=edit&per_page=100')).body)
  const comments = z
    .array(commentShape)
    .parse((await ask('GET', '/wp/v2/comments?context=edit&per_page=100&author=2')).body)
  return [...posts, ...comments].filter(({ content }) => plainText(content.raw) === text).length
}

async function postIn(ask: Admin, id: string) {
  const nothing = { warning: '', language: null, visibility: 'public', poll: null, likes: 0, likedByUs: false }
  if (id.startsWith('comment')) {
    const { status, body } = await ask('GET', `/wp/v2/comments/${numberIn(id)}?context=edit`)
    if (status !== 200) return null
    const { post, parent, content } = commentShape.parse(body)
    const replyTo = parent === 0 ? `post-${post}` : `comment-${parent}`
    return { ...nothing, text: plainText(content.raw), replyTo, media: [] }
  }
  const { status, body } = await ask('GET', `/wp/v2/posts/${numberIn(id)}?context=edit`)
  if (status !== 200) return null
  const post = postShape.parse(body)
  const shown = [
    post.featured_media,
    ...Array.from(post.content.raw.matchAll(/wp-image-(\d+)/g), ([, one]) => Number(one)),
  ]
  const media = await Promise.all(shown.filter((one) => one > 0).map((one) => ask('GET', `/wp/v2/media/${one}`)))
  const told = media.map((one) => ({ alt: z.object({ alt_text: z.string() }).parse(one.body).alt_text, sizeBytes: 0 }))
  return { ...nothing, title: post.title.raw, text: plainText(post.content.raw), replyTo: null, media: told }
}

if (missing.length > 0) {
  test('a real WordPress', { skip: `this machine lacks ${missing.join(', ')}` }, () => {})
} else {
  after(async () => (await database)?.close())
  trial('a real WordPress is spoken to as its REST interface asks', {
    open,
    skip: NOT_ON_A_BLOG,
    sentenceMs: SENTENCE_MS,
  })
}
