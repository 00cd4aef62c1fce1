import type { App } from '#app'
import { channelsOf, workspaceById } from '#desk'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { isLang } from '#platform/words.ts'
import { findings } from '../check.ts'
import { deliveriesOf } from '../deliveries.sql.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { mediaByIds } from '../media.sql.ts'
import { renderFor, type Content, type Media, type Variant } from '../post.ts'
import { postsByIds } from '../posts.sql.ts'
import { houseAt } from '../standing.ts'
import { columnsIn, type Column } from './columns.ts'
import { readRow, type Cells, type Problem, type RowWish } from './row.ts'
import type { BulkRefusal } from './words.ts'

/** A row of the table after looking: `row` counts as the table does, its heading being the first. */
export type Looked = { row: number; cells: Cells; wish: RowWish | null; problems: Problem[] }

type House = Awaited<ReturnType<typeof houseAt>>
type Channels = Awaited<ReturnType<typeof channelsOf>>

/** Looks at every row of a table as if each were a post about to be planned; makes nothing. */
export async function lookThrough(
  app: App,
  who: Who,
  table: readonly (readonly string[])[],
): Promise<Result<Looked[], BulkRefusal>> {
  const [heading = [], ...rows] = table
  const columns = columnsIn(heading)
  if (!columns.includes('text') && !columns.includes('media')) return refused('no-heading')
  const workspace = await workspaceById(app.db.read, who.workspaceId)
  const channels = await channelsOf(app, who.workspaceId)
  const filled = rows.flatMap((cells, i) => {
    const named = cellsIn(columns, cells)
    return Object.values(named).some((cell) => cell !== '') ? [{ row: i + 2, cells: named }] : []
  })
  const media = await mediaByIds(app.db.read, who.workspaceId, numbersIn(filled, 'media'))
  const standing = await standingPosts(app, who.workspaceId, numbersIn(filled, 'id'))
  const lang = workspace && isLang(workspace.lang) ? workspace.lang : 'en'
  const ground = {
    zone: workspace?.zone ?? 'UTC',
    lang,
    now: app.now(),
    channels: channels.map(({ id, name, handle, account }) => ({
      id,
      name,
      handle,
      publishes: account.can.publish !== null,
    })),
    media: new Set(media.map(({ id }) => id)),
  }
  const house = await houseAt(app, app.db.read, who.workspaceId, { at: ground.now, zone: ground.zone })
  const seen = new Map<string, number>()
  return done(
    filled.map(({ row, cells }): Looked => {
      const { wish, problems } = readRow(cells, ground)
      const all = [
        ...problems,
        ...aboutStanding(wish, standing),
        ...(problems.length === 0 ? aboutNetworks(wish, channels, media, house) : []),
        ...aboutTwins(wish, row, seen),
      ]
      return { row, cells, wish: all.length === 0 ? wish : null, problems: all }
    }),
  )
}

const cellsIn = (columns: readonly (Column | null)[], cells: readonly string[]): Cells =>
  Object.fromEntries(columns.flatMap((column, i) => (column ? [[column, cells[i] ?? '']] : [])))

const numbersIn = (rows: readonly { cells: Cells }[], column: 'media' | 'id'): string[] => [
  ...new Set(
    rows.flatMap(({ cells }) =>
      (cells[column] ?? '').split(/[;,\n|]/).flatMap((said) => /^#?(\d{1,18})$/.exec(said.trim())?.[1] ?? []),
    ),
  ),
]

/** Posts the table means to change: which there are, and which have gone out. */
async function standingPosts(app: App, workspaceId: string, ids: string[]) {
  const posts = await postsByIds(app.db.read, workspaceId, ids)
  const deliveries = await deliveriesOf(app.db.read, ids)
  const out = new Set(deliveries.filter(({ state }) => !AHEAD.has(state)).map(({ postId }) => postId))
  return new Map(posts.map(({ id }) => [id, { isOut: out.has(id) }]))
}

const AHEAD = new Set(['planned', 'due', 'late'])

function aboutStanding({ postId }: RowWish, standing: ReadonlyMap<string, { isOut: boolean }>): Problem[] {
  if (postId === null) return []
  const post = standing.get(postId)
  if (!post) return [{ column: 'id', kind: 'no-such-post', about: { said: postId } }]
  return post.isOut ? [{ column: 'id', kind: 'post-is-out', about: { said: postId } }] : []
}

const WHERE: Record<string, Column> = {
  'no-warning-here': 'warning',
  'no-media-here': 'media',
  'too-many-media': 'media',
  'media-type': 'media',
  'media-too-big': 'media',
  'media-mixed': 'media',
}

/** Everything the networks would refuse, if it is to go out. */
function aboutNetworks(wish: RowWish, channels: Channels, media: Media[], house: House): Problem[] {
  if (wish.state === 'draft') return []
  const content = contentFrom(wish)
  return content.channels.flatMap((variant) => {
    const channel = channels.find(({ id }) => id === variant.channelId)
    if (!channel) return []
    const found = findings(renderFor(content, variant, media, channel.account.can.publish), channel.account, {
      ...house,
      isExpired: channel.state === 'expired',
    })
    return found
      .filter(({ weight }) => weight === 'stop')
      .map(({ kind, about }): Problem => {
        const told = { ...about, finding: kind, channel: channel.name }
        return { column: WHERE[kind] ?? 'text', kind: 'cannot-go-out', about: told }
      })
  })
}

/** The same words for the same hour twice in one table are a slip of the hand. */
function aboutTwins(wish: RowWish, row: number, seen: Map<string, number>): Problem[] {
  if (wish.wallTime === null) return []
  const twins = wish.channelIds.flatMap((channelId) => {
    const key = `${channelId} ${wish.wallTime} ${wish.zone} ${fingerprintOf(wish.text)} ${wish.mediaIds.join()}`
    const other = seen.get(key)
    if (other === undefined) seen.set(key, row)
    return other ?? []
  })
  const [other] = twins
  return other === undefined ? [] : [{ column: 'text', kind: 'same-row', about: { row: other } }]
}

/** The row as a post's content. */
export const contentFrom = (wish: RowWish): Content => ({
  title: wish.title,
  text: wish.text,
  firstComment: wish.firstComment,
  place: null,
  paid: null,
  lang: wish.lang,
  goal: wish.goal,
  campaign: wish.campaign,
  mediaIds: wish.mediaIds,
  poll: null,
  channels: wish.channelIds.map((channelId): Variant => ({
    channelId,
    title: null,
    firstComment: null,
    text: null,
    warning: wish.warning,
    visibility: 'public',
    mediaIds: null,
    thread: null,
  })),
})
