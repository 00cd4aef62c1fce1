import type { App } from '#app'
import { audiences } from '#grow'
import {
  audienceDeclared,
  type Member,
  membersOfChannels,
  postsTold,
  type Response,
  responsesTo,
  type Told,
} from './content.sql.ts'
import { cellsOf, type Kinded, type Matrix, matrixOf, type Seat } from './matrix.ts'

export const ROWS = ['format', 'goal', 'label', 'lang', 'origin'] as const
export const COLUMNS = ['language', 'tenure', 'target', 'mood'] as const

export type Asked = { rows: (typeof ROWS)[number]; columns: (typeof COLUMNS)[number] }

/** A shorter period has too few posts to tell anything. */
const FEWEST_DAYS = 90
/** Whoever answers later was moved by something else. */
const ANSWER_DAYS = 7
/** Who was there before the stretch is a regular. */
const PEOPLE_LOOK_BACK_DAYS = 90
/** Somebody who answers the first post they see was there for it. */
const CAME_HOURS = 24 * ANSWER_DAYS

export type Stretch = { from: Temporal.Instant; until: Temporal.Instant }

/** What each segment answers, over the period or the ninety days to its end. */
export async function matrixIn(
  app: App,
  workspaceId: string,
  period: Stretch,
  asked: Asked,
): Promise<Matrix & Stretch & { isDeclared: boolean }> {
  const db = app.db.read
  const { until } = period
  const least = until.subtract({ hours: FEWEST_DAYS * 24 })
  const from = Temporal.Instant.compare(period.from, least) < 0 ? period.from : least
  const stretch = { workspaceId, from, until }
  const peopleFrom = from.subtract({ hours: PEOPLE_LOOK_BACK_DAYS * 24 })
  const [posts, answers, members, declared] = await Promise.all([
    postsTold(db, stretch),
    responsesTo(db, { ...stretch, days: ANSWER_DAYS }),
    membersOfChannels(db, {
      ...stretch,
      until: until.add({ hours: CAME_HOURS }),
      from: peopleFrom,
      withWords: asked.columns === 'target',
    }),
    audienceDeclared(db, workspaceId),
  ])
  const kinded = posts.map((post): Kinded => ({ ...post, kinds: kindsOf(post, asked.rows) }))
  const isDeclared = audiences.isDeclared(audiences.read(declared))
  if (asked.columns === 'mood') return { ...moods(kinded, answers), from, until, isDeclared }
  const segment = segmentBy(asked.columns, from, declared)
  const seats = members.map((member): Seat => ({
    channelId: member.channelId,
    personId: member.personId,
    segment: segment(member),
    since: member.firstSeenAt.subtract({ hours: CAME_HOURS }),
  }))
  return { ...matrixOf(kinded, seats, answers), from, until, isDeclared }
}

function kindsOf(post: Told, by: Asked['rows']): string[] {
  switch (by) {
    case 'format':
      return [post.format]
    case 'goal':
      return [post.goal ?? NONE]
    case 'label':
      return post.labels.length > 0 ? post.labels : [NONE]
    case 'lang':
      return [post.lang]
    case 'origin':
      return [post.fromNews ? 'news' : 'own']
  }
}

const NONE = 'none'

function segmentBy(by: 'language' | 'tenure' | 'target', from: Temporal.Instant, declared: unknown) {
  if (by === 'language') return ({ lang }: Member) => lang ?? 'unknown'
  if (by === 'tenure')
    return ({ firstSeenAt }: Member) => (Temporal.Instant.compare(firstSeenAt, from) < 0 ? 'regular' : 'new')
  const fits = audiences.lens(audiences.read(declared))
  return ({ languages, words }: Member) => fits({ languages, words })
}

/** The mood of those who answer has no people of its own: it is a share of the answers. */
function moods(posts: readonly Kinded[], answers: readonly Response[]): Matrix {
  const kindOf = new Map(posts.map((post) => [post.id, post.kinds]))
  const known = answers.filter(({ postId }) => kindOf.has(postId))
  const rows = [...new Set(posts.flatMap(({ kinds }) => kinds))].map((id) => ({
    id,
    posts: posts.filter(({ kinds }) => kinds.includes(id)).length,
  }))
  const columns = MOODS.map((id) => {
    const hits = known.filter(({ mood }) => mood === id)
    return {
      id,
      people: new Set(hits.map(({ personId }) => personId)).size,
      rate: known.length === 0 ? 0 : hits.length / known.length,
    }
  })
  const tallies = rows.flatMap((row) => {
    const own = known.filter(({ postId }) => kindOf.get(postId)?.includes(row.id))
    return MOODS.map((column) => ({
      row: row.id,
      column,
      posts: row.posts,
      hits: own.filter(({ mood }) => mood === column).length,
      of: own.length,
    }))
  })
  return {
    rows,
    columns,
    cells: cellsOf(tallies, new Map(columns.map(({ id, rate }) => [id, rate])), 1),
    unevenness: 1,
  }
}

const MOODS = ['positive', 'neutral', 'negative'] as const
