import { createHash } from 'node:crypto'
import type { Content, Media } from '../post.ts'

/** Stands for exactly what people will see: every word, picture and description on every channel. Our own notes do not count. */
export function hashOfContent(content: Content, media: readonly Pick<Media, 'id' | 'file' | 'alt'>[]): string {
  const { goal: _, campaign: __, ...seen } = content
  const pictures = media.map(({ id, file, alt }) => ({ id, file, alt }))
  const channels = content.channels.toSorted((a, b) => Number(a.channelId) - Number(b.channelId))
  const text = JSON.stringify(
    said({ ...seen, channels, pictures: pictures.toSorted((a, b) => Number(a.id) - Number(b.id)) }),
  )
  return createHash('sha256').update(text).digest('base64url')
}

/** Names in their order and nothing that says nothing, so that a new kind of detail does not change old posts. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => said(one))
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .map(([name, one]) => [name, said(one)] as const)
    .filter(([, one]) => one !== null && one !== undefined && one !== '' && one !== false && !isEmpty(one))
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0
