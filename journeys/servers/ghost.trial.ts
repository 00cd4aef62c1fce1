import assert from 'node:assert/strict'
import { after, test, type TestContext } from 'node:test'
import * as z from 'zod'
import { createNetworks } from '#networks'
import { trial, type TrialWorld } from '#networks/trial'
import { escapeHtml } from '../../src/networks/article.ts'
import { act } from '../../src/networks/ghost/act.ts'
import { commentId, idIn, memberId, postId } from '../../src/networks/ghost/items.ts'
import { complaint, sortOf } from '../../src/networks/ghost/testing/site.ts'
import { NOT_ON_GHOST } from '../../src/networks/ghost/testing/world.ts'
import { plainText } from '../../src/networks/html.ts'
import type { Action } from '../../src/networks/network.ts'
import { passedOn } from '../../src/networks/testing/door.ts'
import { openSite } from '../../src/networks/testing/site.ts'
import { bakeryIn } from '../../src/networks/trial/bakery.ts'
import { joined, openSiteAt, OUR_EMAIL, type Owner, prepareSite, signedIn } from './ghost-site.ts'
import { withoutGhost } from './ghost-program.ts'
import { SENTENCE_MS } from './machine.ts'

const obstacle = await withoutGhost()
let template: ReturnType<typeof prepareSite> | null = null

/** A real site behind a door that can spoil its answers. */
async function open(): Promise<TrialWorld> {
  template ??= prepareSite()
  const prepared = await template
  let target = ''
  const door = await openSite({ answer: (asked) => passedOn(target, asked), sortOf, complaint })
  const site = await openSiteAt(prepared, door.origin)
  target = site.origin
  const network = createNetworks().find('ghost')
  if (!network) throw new Error('the desk does not speak the language of Ghost')
  const { ask } = site
  const close = async () => {
    await door.close()
    await site.close()
  }
  const asAyse = await signedIn(site.origin, ask, prepared.ayse).catch(async (error: unknown) => {
    await close()
    throw error
  })
  let readers = 0
  return {
    network,
    now: () => Temporal.Now.instant(),
    patienceMs: 8000,
    origins: [door.origin],
    settings: { server: door.origin, member: OUR_EMAIL },
    credential: { key: prepared.key },
    people: {
      comment: async (on, text) => {
        const told = await asAyse('POST', '/comments/', { comments: [{ ...(await under(ask, on)), html: said(text) }] })
        return { id: commentId(oneComment(told)?.id ?? ''), authorId: memberId(prepared.ayse) }
      },
      mention: never,
      message: never,
      edit: async (id, text) =>
        void (await asAyse('PUT', `/comments/${idIn('comment', id)}/`, change({ html: said(text) }))),
      delete: async (id) =>
        void (await asAyse('PUT', `/comments/${idIn('comment', id)}/`, change({ status: 'deleted' }))),
      favourite: noDeed,
      boost: noDeed,
      follow: async () => void (await joined(ask, 'Yeni', `yeni${(readers += 1)}@posta.example`)),
      isMuted: async (id) => !(await mayComment(ask, idIn('member', id) ?? '')),
      isBlocked: never,
    },
    faults: {
      next: door.next,
      revoke: async () => void (await ask('DELETE', `/integrations/${prepared.integration}/`)),
      dropStreams: noDeed,
    },
    count: (text) => counted(ask, text),
    post: (id) => postIn(ask, id),
    close,
  }
}

/** What the trial has no sentence for, or only together with what Ghost cannot do. */
async function ownSentences(t: TestContext): Promise<void> {
  const { world, line, words, publish, intend, commit, seen, close } = await bakeryIn(await open())
  t.after(close)
  const perform = async (action: Action, refId: string) => (await act.perform(line, { action, refId })).state
  const post = await publish({ text: words('Taze simit') })
  const { id, authorId } = await world.people.comment(post.id, words('Bayat simit'))
  for (const action of ['hide', 'hide', 'unhide', 'unhide'] as const) {
    assert.equal(await perform(action, id), 'live')
    assert.equal((await seen(id)).visibility, action === 'hide' ? 'mentioned' : 'public')
  }
  for (const action of ['mute', 'mute', 'unmute', 'unmute'] as const) {
    assert.equal(await perform(action, authorId), 'live')
    assert.equal(await world.people.isMuted(authorId), action === 'mute')
  }
  const headline = async (letter: string, count: number) => {
    const { draft, ...intent } = intend({ text: words('Başlık') })
    return (await commit({ ...intent, draft: { ...draft, title: letter.repeat(count) } })).state
  }
  for (const letter of ['ş', '🥨']) {
    assert.equal(await headline(letter, 255), 'live')
    assert.equal(await headline(letter, 256), 'rejected')
  }
}

const noDeed = () => Promise.resolve()
const never = () => Promise.reject(new Error('nobody can do that on a blog'))
const said = (text: string) => `<p>${escapeHtml(text)}</p>`
const change = (comment: Record<string, string>) => ({ comments: [comment] })

const commentShape = z.object({
  id: z.string(),
  status: z.string(),
  html: z.string().nullish(),
  parent_id: z.string().nullish(),
  in_reply_to_id: z.string().nullish(),
  post: z.object({ id: z.string() }).nullish(),
  member: z.object({ id: z.string(), email: z.string().nullish() }).nullish(),
})
const commentsShape = z.object({ comments: z.array(commentShape) })
const oneComment = (told: unknown) => commentsShape.safeParse(told).data?.comments[0]
const commentAt = async (ask: Owner, id: string) => oneComment(await ask('GET', `/comments/${id}/?include=post,member`))

/** Where an answer to this stands: below a post or below the first comment of its thread. */
async function under(ask: Owner, on: string): Promise<Record<string, string>> {
  const id = idIn('comment', on)
  if (!id) return { post_id: idIn('post', on) ?? '' }
  const above = await commentAt(ask, id)
  const post = { post_id: above?.post?.id ?? '' }
  return above?.parent_id ? { ...post, parent_id: above.parent_id, in_reply_to_id: id } : { ...post, parent_id: id }
}

const membersShape = z.object({ members: z.array(z.object({ can_comment: z.boolean() })) })

const mayComment = async (ask: Owner, id: string) =>
  membersShape.parse(await ask('GET', `/members/${id}/`)).members[0]?.can_comment === true

const postShape = z.object({
  title: z.string(),
  status: z.string(),
  html: z.string().nullish(),
  feature_image: z.string().nullish(),
  feature_image_alt: z.string().nullish(),
})
const postsShape = z.object({ posts: z.array(postShape) })

async function counted(ask: Owner, text: string): Promise<number> {
  const { posts } = postsShape.parse(await ask('GET', '/posts/?formats=html&limit=100&filter=status:published'))
  const all = commentsShape.parse(await ask('GET', '/comments/?limit=100&include_nested=true&filter=status:published'))
  const ours = all.comments.filter(({ member }) => member?.email === OUR_EMAIL)
  return [...posts, ...ours].filter(({ html }) => plainText(html ?? '') === text).length
}

async function postIn(ask: Owner, id: string) {
  const nothing = { warning: '', language: null, visibility: 'public', poll: null, likes: 0, likedByUs: false }
  const comment = idIn('comment', id)
  if (comment) {
    const told = await commentAt(ask, comment)
    if (!told || told.status === 'deleted') return null
    const above = told.in_reply_to_id ?? told.parent_id
    const replyTo = above ? commentId(above) : postId(told.post?.id ?? '')
    return { ...nothing, text: plainText(told.html ?? ''), replyTo, media: [] }
  }
  const [post] = postsShape.safeParse(await ask('GET', `/posts/${idIn('post', id)}/?formats=html`)).data?.posts ?? []
  if (post?.status !== 'published') return null
  const first = post.feature_image ? [post.feature_image_alt ?? ''] : []
  const rest = Array.from((post.html ?? '').matchAll(/<img [^>]*alt="([^"]*)"/g), ([, alt = '']) => alt)
  const media = [...first, ...rest].map((alt) => ({ alt, sizeBytes: 0 }))
  return { ...nothing, title: post.title, text: plainText(post.html ?? ''), replyTo: null, media }
}

if (obstacle) {
  test('a real Ghost', { skip: obstacle }, () => {})
} else {
  after(async () => (await template)?.close())
  trial('a real Ghost is spoken to as its Admin API asks', { open, skip: NOT_ON_GHOST, sentenceMs: SENTENCE_MS })
  test(
    'a real Ghost hides a comment, silences its member and takes a headline of the exact limit',
    { timeout: SENTENCE_MS },
    ownSentences,
  )
}
