import type { App } from '#app'
import { channelsOf } from '#desk'
import type { Lang } from '#platform/words.ts'
import { deliveriesOf } from '../deliveries.sql.ts'
import { mediaByIds } from '../media.sql.ts'
import { Payload } from '../payload.ts'
import { variantsOf } from '../posts.sql.ts'
import { reasonSaid } from '../views.ts'
import { COLUMNS, type Column } from './columns.ts'
import { deliveriesToExport, postsToExport } from './export.sql.ts'

const AT_ONCE = 500

export type What = 'posts' | 'deliveries' | 'empty'

export const HEADINGS: Record<What, readonly string[]> = {
  posts: [...COLUMNS, 'live'],
  empty: COLUMNS,
  deliveries: [
    'delivery',
    'post',
    'channel',
    'network',
    'kind',
    'part',
    'state',
    'due',
    'sent',
    'settled',
    'attempts',
    'id there',
    'link',
    'reason',
    'text',
  ],
}

/** Everything there is, some hundred lines at a time, so that no export is too big to make. */
export async function* linesOf(app: App, workspaceId: string, what: What, lang: Lang): AsyncGenerator<string[][]> {
  if (what === 'empty') return
  for (let after = '0'; ;) {
    const { lines, last } =
      what === 'posts' ? await somePosts(app, workspaceId, after) : await someDeliveries(app, workspaceId, after, lang)
    if (last === null) return
    yield lines
    after = last
  }
}

type Some = { lines: string[][]; last: string | null }

/** As the import reads them: a table that goes out may come back in. */
async function somePosts(app: App, workspaceId: string, after: string): Promise<Some> {
  const posts = await postsToExport(app.db.read, workspaceId, after, AT_ONCE)
  const ids = posts.map(({ id }) => id)
  const channels = await channelsOf(app, workspaceId)
  const variants = await variantsOf(app.db.read, ids)
  const deliveries = await deliveriesOf(app.db.read, ids)
  const media = await mediaByIds(app.db.read, workspaceId, [...new Set(posts.flatMap(({ mediaIds }) => mediaIds))])
  const lines = posts.map((post) => {
    const mine = variants.filter(({ postId }) => postId === post.id)
    const cells: Record<Column, string> = {
      id: post.id,
      state: post.state === 'planned' ? 'planned' : 'draft',
      date: post.wallTime?.slice(0, 10) ?? '',
      time: post.wallTime?.slice(11, 16) ?? '',
      zone: post.zone,
      channels: mine.flatMap(({ channelId }) => channels.find(({ id }) => id === channelId)?.handle ?? []).join('; '),
      title: post.title,
      text: post.text,
      comment: post.firstComment,
      link: '',
      media: post.mediaIds.join('; '),
      alt: post.mediaIds.flatMap((id) => media.find((one) => one.id === id)?.alt ?? []).join(' | '),
      warning: mine.find(({ warning }) => warning !== null)?.warning ?? '',
      language: post.lang,
      goal: post.goal ?? '',
      campaign: post.campaign,
    }
    const live = deliveries.filter(({ postId }) => postId === post.id).flatMap(({ remoteUrl }) => remoteUrl ?? [])
    return [...COLUMNS.map((column) => cells[column]), live.join(' ')]
  })
  return { lines, last: posts.at(-1)?.id ?? null }
}

async function someDeliveries(app: App, workspaceId: string, after: string, lang: Lang): Promise<Some> {
  const rows = await deliveriesToExport(app.db.read, workspaceId, after, AT_ONCE)
  const channels = await channelsOf(app, workspaceId)
  const lines = rows.map((row) => {
    const channel = channels.find(({ id }) => id === row.channelId)
    return [
      row.id,
      row.postId ?? '',
      channel?.handle ?? '',
      channel?.network ?? '',
      row.kind,
      String(row.part),
      row.state,
      row.dueAt.toString(),
      row.sentAt?.toString() ?? '',
      row.settledAt?.toString() ?? '',
      String(row.attempt),
      row.remoteId ?? '',
      row.remoteUrl ?? '',
      reasonSaid(row, lang) ?? '',
      Payload.parse(row.payload).text,
    ]
  })
  return { lines, last: rows.at(-1)?.id ?? null }
}
