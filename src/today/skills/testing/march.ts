import type { App } from '#app'
import type { Writer } from '#platform/database.ts'

export const march = (date: number, clock = '10:00'): Temporal.Instant =>
  Temporal.Instant.from(`2026-03-${String(date).padStart(2, '0')}T${clock}:00Z`)

/** What Olga answered: in which language she was asked, what she wrote in which, after how many minutes, and what came of it. */
const ANSWERS = [
  {
    asked: 'tr',
    lang: 'tr',
    text: 'Yarın yedide açığız.',
    waited: 10,
    calmed: true,
    drew: 1,
    before: -0.6,
    after: 0.4,
  },
  {
    asked: 'tr',
    lang: 'tr',
    text: 'Yarın  yedide açığız.',
    waited: 20,
    calmed: false,
    drew: 0,
    before: -0.5,
    after: -0.5,
  },
  { asked: 'ru', lang: 'tr', text: 'Teşekkürler!', waited: 30, calmed: null, drew: 2, before: 0, after: 0.2 },
  { asked: 'en', lang: 'en', text: 'At seven, Ayşe.', waited: 40, calmed: null, drew: 0, before: null, after: null },
  { asked: 'en', lang: 'ru', text: 'Да, конечно.', waited: 50, calmed: null, drew: 0, before: null, after: null },
] as const

/** What she posted: its title, how many minutes late it went out (null: never), how many reacted within a day, what spoke before. */
const POSTS = [
  { title: 'Rye bread that rests for two days', late: 0, reactions: 10, storyFirst: true, alts: ['Rye on a board'] },
  { title: 'Simit', late: 3, reactions: 2, storyFirst: false, alts: ['', 'The oven'] },
  { title: '', late: 30, reactions: 4, storyFirst: null, alts: [], failed: true },
  { title: '', late: null, reactions: null, storyFirst: null, alts: [], failed: true },
] as const

/** Olga's March at the bakery as the desk recorded it, small enough to count by hand. */
export const recordMarch = (app: App) =>
  app.db.write(async (tx) => {
    await openBakery(tx)
    for (const [place, answer] of ANSWERS.entries()) await record(tx, place, answer)
    for (const [place, post] of POSTS.entries()) await publish(tx, place, post)
    // What Boris posted there, too: what is usual on the channel is everybody's.
    await publish(tx, 9, { title: '', late: 0, reactions: 5, storyFirst: null, alts: [] }, 'boris')
    await shorten(tx)
    await handOn(tx)
  })

const CHANNEL = {
  workspace_id: '1',
  network: 'town',
  external_id: 'firin',
  handle: '@firin',
  name: 'Fırın',
  url: 'https://meydan.town',
  zone: 'UTC',
  config: '{}',
  credential: '',
  account: '{}',
  checked_at: march(1),
  connected_at: march(1),
}

async function openBakery(tx: Writer) {
  const bakery = { name: 'Fırın', zone: 'UTC', lang: 'tr', created_at: march(1) } as const
  await tx.insertInto('desk.workspaces').values(bakery).execute()
  await tx.insertInto('desk.channels').values(CHANNEL).execute()
}

const NONE: string[] = []
const THREAD = {
  workspace_id: '1',
  channel_id: '1',
  kind: 'comment',
  messages: 2,
  last_at: march(5),
  preview: '',
  preview_lang: 'tr',
  preview_ours: true,
  mood: 0,
  mood_label: 'neutral',
  intents: NONE,
  reasons: '[]',
  points: 0,
  rank: 0,
  created_at: march(1),
} as const
const MESSAGE = { workspace_id: '1', channel_id: '1', kind: 'comment', seen_at: march(1) } as const

async function ask(tx: Writer, key: string, lang: string, at: Temporal.Instant): Promise<string> {
  const thread = { ...THREAD, key }
  const { id } = await tx.insertInto('converse.threads').values(thread).returning('id').executeTakeFirstOrThrow()
  const said = { ...MESSAGE, thread_id: id, ours: false, text: '?', lang, at, external_id: key }
  await tx.insertInto('converse.messages').values(said).execute()
  return id
}

async function record(tx: Writer, place: number, one: (typeof ANSWERS)[number]) {
  const id = await ask(tx, `q${place}`, one.asked, march(5, '09:00'))
  const own = { ...MESSAGE, thread_id: id, ours: true, text: one.text, lang: one.lang, at: march(5) }
  const reply = await tx.insertInto('converse.messages').values(own).returning('id').executeTakeFirstOrThrow()
  const by = { message_id: reply.id, workspace_id: '1', thread_id: id, by_account: 'olga', at: march(5) }
  await tx
    .insertInto('converse.answers')
    .values({ ...by, before: '{}' })
    .execute()
  const looked = {
    ...by,
    channel_id: '1',
    lang: one.lang,
    about: 'other',
    waited_seconds: one.waited * 60,
    mood_before: one.before,
    mood_after: one.after,
    was_hot: one.calmed !== null,
    calmed: one.calmed,
    escalated: false,
    asks: false,
    drew: one.drew,
    turn: 1,
    own_mood: 0,
  }
  await tx.insertInto('measure.talk_answers').values(looked).execute()
}

type Posted = {
  title: string
  late: number | null
  reactions: number | null
  storyFirst: boolean | null
  alts: readonly string[]
  failed?: boolean
}

async function publish(tx: Writer, place: number, one: Posted, author = 'olga') {
  const mediaIds: string[] = []
  for (const [which, alt] of one.alts.entries()) {
    const file = {
      workspace_id: '1',
      file: `${place}-${which}`,
      mime: 'image/jpeg',
      size_bytes: 1,
      alt,
      added_at: march(6),
    }
    mediaIds.push((await tx.insertInto('publish.media').values(file).returning('id').executeTakeFirstOrThrow()).id)
  }
  const post = {
    workspace_id: '1',
    text: `Post ${place}`,
    title: one.title,
    lang: 'tr',
    zone: 'UTC',
    author,
    media_ids: mediaIds,
    story_id: one.storyFirst === null ? null : await story(tx, place, one.storyFirst),
    created_at: march(6),
    updated_at: march(6),
  }
  const { id } = await tx.insertInto('publish.posts').values(post).returning('id').executeTakeFirstOrThrow()
  const isLive = one.late !== null
  const delivery = {
    workspace_id: '1',
    channel_id: '1',
    post_id: id,
    kind: 'post',
    key: `d${place}`,
    payload: '{}',
    fingerprint: '',
    state: isLive ? 'live' : 'failed',
    due_at: march(7),
    sent_at: one.late === null ? null : march(7).add({ minutes: one.late }),
    planned_by: author,
    created_at: march(6),
  } as const
  const sent = await tx.insertInto('publish.deliveries').values(delivery).returning('id').executeTakeFirstOrThrow()
  if (one.failed) await stumble(tx, sent.id)
  if (one.reactions !== null) await look(tx, { deliveryId: sent.id, postId: id, likes: one.reactions })
  // Each post with a title was asked about; the second had to be changed.
  if (one.title !== '') await approve(tx, id, place === 1)
}

/** A story that Olga told, before the community spoke of it or after. */
async function story(tx: Writer, place: number, first: boolean): Promise<string> {
  const told = {
    workspace_id: '1',
    title: `Story ${place}`,
    folded: `story ${place}`,
    first_published_at: march(6),
    first_seen_at: march(6),
    newest_at: march(6),
    sources: 1,
    items: 1,
    score: 50,
    signal: true,
    rank_at: march(6),
  }
  const { id } = await tx.insertInto('watch.stories').values(told).returning('id').executeTakeFirstOrThrow()
  const spoken = { spoken_at: march(7, first ? '18:00' : '08:00'), spoken_by: 'words' as const }
  const moment = { story_id: id, workspace_id: '1', posted_at: march(7), ...spoken }
  await tx.insertInto('watch.moments').values(moment).execute()
  return id
}

const stumble = (tx: Writer, deliveryId: string) =>
  tx
    .insertInto('publish.attempts')
    .values({ delivery_id: deliveryId, deed: 'send', verdict: 'not-sent', started_at: march(7), finished_at: march(7) })
    .execute()

const look = (tx: Writer, n: { deliveryId: string; postId: string; likes: number }) =>
  tx
    .insertInto('measure.post_snapshots')
    .values({
      delivery_id: n.deliveryId,
      post_id: n.postId,
      workspace_id: '1',
      channel_id: '1',
      age_minutes: 1440,
      at: march(8),
      likes: n.likes,
    })
    .execute()

async function approve(tx: Writer, postId: string, hadToChange: boolean) {
  const asked = { post_id: postId, workspace_id: '1', steps: '[]', hash: 'h', asked_by: 'olga', asked_name: 'Olga' }
  await tx
    .insertInto('publish.approvals')
    .values({ ...asked, state: 'approved', asked_at: march(6) })
    .execute()
  const mark = { post_id: postId, step: 1, hash: 'h', by_name: 'Deniz', side: 'team' as const, at: march(6) }
  for (const deed of hadToChange ? (['asked', 'changes'] as const) : (['asked', 'approved'] as const))
    await tx
      .insertInto('publish.approval_marks')
      .values({ ...mark, deed })
      .execute()
}

/** Of four links three carry both tags, and people followed the first. */
async function shorten(tx: Writer) {
  for (const [place, campaign] of ['spring', 'spring', 'spring', ''].entries()) {
    const link = {
      workspace_id: '1',
      key: `l${place}`,
      url: 'https://example.org',
      utm_source: 'town',
      utm_campaign: campaign,
      made_by: 'olga',
      created_at: march(8),
    }
    const { id } = await tx.insertInto('grow.links').values(link).returning('id').executeTakeFirstOrThrow()
    // A machine that looks at a link has not followed it.
    const clicks = place === 0 ? { person: 2 } : { bot: 7 }
    await tx
      .insertInto('grow.clicks_daily')
      .values({ workspace_id: '1', link_id: id, day: '2026-03-09', ...clicks })
      .execute()
  }
}

/** Two matters of the lawyer's: one handed on after an hour, one after two days. */
async function handOn(tx: Writer) {
  const lawyer = { workspace_id: '1', name: 'Selin', duty: 'lawyer', lang: 'tr', changed_at: march(1) } as const
  const contact = await tx.insertInto('converse.contacts').values(lawyer).returning('id').executeTakeFirstOrThrow()
  for (const [place, hours] of [1, 48].entries()) {
    const threadId = await ask(tx, `h${place}`, 'tr', march(10))
    const made = march(10).add({ hours })
    const handed = {
      workspace_id: '1',
      thread_id: threadId,
      contact_id: contact.id,
      duty: 'lawyer',
      by_account: 'olga',
      by_name: 'Olga',
      ask: 'May we say this?',
      frozen: '[]',
      link_hash: `hash ${place}`,
      link_sealed: '',
      sent_by: 'link',
      made_at: made,
      due_at: made.add({ hours: 24 }),
      ends_at: made.add({ hours: 240 }),
    } as const
    await tx.insertInto('converse.handoffs').values(handed).execute()
  }
}
