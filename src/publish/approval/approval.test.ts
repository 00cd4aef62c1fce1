import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openThread } from '../testing/desk.ts'

const Approval = z.object({
  mode: z.string(),
  approval: z
    .object({
      state: z.string(),
      step: z.number(),
      hash: z.string(),
      trail: z.array(z.object({ said: z.string(), deed: z.string() })),
    })
    .nullable(),
  comments: z.array(z.object({ text: z.string(), by: z.string(), external: z.boolean() })),
})
const Link = z.object({ id: z.string(), url: z.string() })
const Page = z.object({
  posts: z.array(
    z.object({
      id: z.string(),
      hash: z.string(),
      state: z.string(),
      channels: z.array(z.object({ texts: z.array(z.string()) })),
      comments: z.array(z.object({ text: z.string() })),
    }),
  ),
})
const TEAM = [{ name: '', by: 'team' }]
const TEAM_THEN_CLIENT = [...TEAM, { name: 'Mert', by: 'client' }]

type Opened = Awaited<ReturnType<typeof openApproval>>

/** Olga's draft, due in an hour, in a workspace where somebody has to agree first. */
async function openApproval(t: Parameters<typeof openThread>[0], rule: Record<string, unknown>) {
  const desk = await openThread(t, 'Fresh simit at 7.', { lateness: 'ask' })
  const { app, id, ask, refusal } = desk
  await ask('PUT /publish/approval-rules', {
    channelId: null,
    mode: 'required',
    steps: TEAM,
    fourEyes: false,
    ...rule,
  })
  const stands = async () => Approval.parse(await ask('GET /publish/posts/:id/approval', { id }))
  const wallTime = app
    .now()
    .add({ hours: 1 })
    .toZonedDateTimeISO('Europe/Istanbul')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
  const version = async () => (await desk.read()).version
  return {
    ...desk,
    stands,
    schedule: async () =>
      ask('POST /publish/posts/:id/schedule', { id, version: await version(), wallTime, zone: 'Europe/Istanbul' }),
    wish: () => desk.save({ wallTime, zone: 'Europe/Istanbul' }),
    decide: async (decision: string, note = '') => {
      const hash = (await stands()).approval?.hash ?? ''
      return ask('POST /publish/posts/:id/decide', { id, hash, decision, note })
    },
    refusedToDecide: async (decision: string, hash: string) =>
      (await refusal('POST /publish/posts/:id/decide', { id, hash, decision })).type,
    link: async () => Link.parse(await ask('POST /publish/approval-links', { name: 'Mert', postIds: [id], days: 7 })),
  }
}

const keyIn = (url: string) => new URL(url).searchParams.get('key') ?? ''

const page = async ({ ask }: Opened, key: string) => {
  const { posts } = Page.parse(await ask('GET /publish/approve', { key }))
  const [post] = posts
  assert.ok(post)
  return post
}

test('a post that must be approved and is not does not go out at its hour, and says why', async (t) => {
  const desk = await openApproval(t, {})
  await desk.schedule()
  assert.equal((await desk.stands()).approval?.state, 'asked', 'scheduling asks by itself')
  assert.equal((await desk.read()).state, 'planned')
  await desk.later(3700)
  assert.equal(desk.square.posts.length, 0)
  const [delivery] = (await desk.read()).deliveries
  assert.equal(delivery?.state, 'late')
  assert.match(delivery?.reasonSaid ?? '', /Nobody approved it/)
  const retried = await desk.refusal('POST /publish/deliveries/:id/retry', { id: delivery?.id })
  assert.match(retried.type, /needs-approval/)
  await desk.decide('approve')
  await desk.ask('POST /publish/deliveries/:id/retry', { id: delivery?.id })
  await desk.later(1)
  assert.equal(desk.square.count('Fresh simit at 7.'), 1)
})

test('once approved it goes out at its hour', async (t) => {
  const desk = await openApproval(t, {})
  await desk.schedule()
  await desk.decide('approve')
  await desk.later(3700)
  assert.equal(desk.square.count('Fresh simit at 7.'), 1)
})

test('what must be approved cannot be published at once', async (t) => {
  const desk = await openApproval(t, {})
  const { version, zone } = await desk.read()
  const wish = { id: desk.id, version, zone, holdSeconds: 0 }
  assert.match((await desk.refusal('POST /publish/posts/:id/publish', wish)).type, /needs-approval/)
  assert.equal((await desk.read()).deliveries.length, 0)
})

test('an edit voids the approval, names who edited, and putting the words back restores it', async (t) => {
  const desk = await openApproval(t, {})
  await desk.ask('POST /publish/posts/:id/ask', { id: desk.id, asked: true })
  const seen = (await desk.stands()).approval?.hash ?? ''
  await desk.decide('approve')
  assert.equal((await desk.stands()).approval?.state, 'approved')
  await desk.write('Fresh simit at 8.', 'plain')
  const voided = (await desk.stands()).approval
  assert.equal(voided?.state, 'asked')
  assert.match(voided?.trail.at(-1)?.said ?? '', /Olga changed the post/)
  assert.match(await desk.refusedToDecide('approve', seen), /changed-since/)
  await desk.write('Fresh simit at 7.', 'plain')
  assert.equal((await desk.stands()).approval?.state, 'approved')
})

test('what goes out is what was approved, even while somebody edits it further', async (t) => {
  const desk = await openApproval(t, {})
  await desk.schedule()
  await desk.decide('approve')
  await desk.write('Stale simit at 9.', 'plain')
  await desk.later(3700)
  assert.deepEqual(
    desk.square.posts.map(({ text }) => text),
    ['Fresh simit at 7.'],
  )
})

test('changes asked for bring the post back with the reason, and a silent no is refused', async (t) => {
  const desk = await openApproval(t, {})
  await desk.ask('POST /publish/posts/:id/ask', { id: desk.id, asked: true })
  const hash = (await desk.stands()).approval?.hash ?? ''
  assert.match(await desk.refusedToDecide('changes', hash), /comment-empty/)
  await desk.decide('changes', 'It opens at six.')
  const { approval, comments } = await desk.stands()
  assert.equal(approval?.state, 'changes')
  assert.equal(comments[0]?.text, 'It opens at six.')
  assert.equal((await desk.read()).state, 'draft')
})

test('a client approves by link without an account, after the team, and then it is on the calendar', async (t) => {
  const desk = await openApproval(t, { steps: TEAM_THEN_CLIENT })
  await desk.wish()
  await desk.ask('POST /publish/posts/:id/ask', { id: desk.id, asked: true })
  const { url } = await desk.link()
  const key = keyIn(url)
  const early = await page(desk, key)
  assert.equal(early.state, 'team')
  assert.deepEqual(early.channels[0]?.texts, ['Fresh simit at 7.'])
  const say = { key, postId: desk.id, hash: early.hash, decision: 'approve' }
  assert.match((await desk.refusal('POST /publish/approve/decide', say)).type, /not-your-turn/)
  await desk.decide('approve')
  assert.equal((await page(desk, key)).state, 'yours')
  await desk.ask('POST /publish/approve/decide', say)
  assert.equal((await desk.read()).state, 'planned')
  await desk.later(3700)
  assert.equal(desk.square.count('Fresh simit at 7.'), 1)
  const trail = (await desk.stands()).approval?.trail.map(({ said }) => said) ?? []
  assert.ok(trail.some((said) => said === 'Mert approved it.'))
})

test('clients see what is meant for them and nothing of what the team says among itself', async (t) => {
  const desk = await openApproval(t, { steps: TEAM_THEN_CLIENT })
  const { id } = desk
  await desk.ask('POST /publish/posts/:id/comments', { id, text: 'He is difficult.', external: false })
  await desk.ask('POST /publish/posts/:id/comments', { id, text: 'Does seven suit you?', external: true })
  const { url } = await desk.link()
  const shown = await page(desk, keyIn(url))
  assert.deepEqual(
    shown.comments.map(({ text }) => text),
    ['Does seven suit you?'],
  )
  await desk.ask('POST /publish/approve/comments', { key: keyIn(url), postId: id, text: 'It does.' })
  const { comments } = await desk.stands()
  assert.deepEqual(
    comments.map(({ by, text }) => `${by}: ${text}`),
    ['Olga: He is difficult.', 'Olga: Does seven suit you?', 'Mert: It does.'],
  )
})

test('a link ends on its day, can be closed at once, and opens nothing it was not made for', async (t) => {
  const desk = await openApproval(t, {})
  const { id, url } = await desk.link()
  const key = keyIn(url)
  await page(desk, key)
  const other = z.object({ id: z.string() }).parse(await desk.ask('POST /publish/posts', { text: 'Secret.' }))
  const say = { key, postId: other.id, hash: 'x', decision: 'approve' }
  assert.match((await desk.refusal('POST /publish/approve/decide', say)).type, /link-ended/)
  assert.match((await desk.refusal('GET /publish/approve', { key: `${key}x` })).type, /link-ended/)
  await desk.ask('DELETE /publish/approval-links/:id', { id })
  assert.match((await desk.refusal('GET /publish/approve', { key })).type, /link-ended/)
  const late = await desk.link()
  desk.app.clock.pass({ hours: 24 * 7 + 1 })
  assert.match((await desk.refusal('GET /publish/approve', { key: keyIn(late.url) })).type, /link-ended/)
})

test('where four eyes are wanted, nobody approves what they asked for', async (t) => {
  const desk = await openApproval(t, { fourEyes: true })
  await desk.ask('POST /publish/posts/:id/ask', { id: desk.id, asked: true })
  const hash = (await desk.stands()).approval?.hash ?? ''
  assert.match(await desk.refusedToDecide('approve', hash), /own-post/)
})

test('a yes taken back keeps the post at home again', async (t) => {
  const desk = await openApproval(t, {})
  await desk.schedule()
  await desk.decide('approve')
  await desk.ask('POST /publish/posts/:id/reopen', { id: desk.id })
  await desk.later(3700)
  assert.equal(desk.square.posts.length, 0)
  assert.equal((await desk.stands()).approval?.state, 'asked')
})

test('a rule that is dropped lets what is planned go, and a new one holds it back', async (t) => {
  const desk = await openApproval(t, { mode: 'none' })
  await desk.schedule()
  const rule = { mode: 'required', steps: TEAM, fourEyes: false, channelId: desk.channelId }
  await desk.ask('PUT /publish/approval-rules', rule)
  const { rows } = { rows: (await desk.read()).deliveries }
  assert.equal(rows.length, 1)
  await desk.later(3700)
  assert.equal(desk.square.posts.length, 0)
  await desk.ask('DELETE /publish/approval-rules/:channelId', { channelId: desk.channelId })
  await desk.ask('POST /publish/deliveries/:id/retry', { id: rows[0]?.id })
  await desk.later(1)
  assert.equal(desk.square.posts.length, 1)
})
