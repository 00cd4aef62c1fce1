import type { App } from '#app'
import type { Channel } from '#desk'
import type { Writer } from '#platform/database.ts'
import { say, type Lang } from '#platform/words.ts'
import { ruleFor } from '../approval/rule.ts'
import { rulesOf } from '../approval/rules.sql.ts'
import { findings, type FindingKind } from '../check.ts'
import { findingWords } from '../finding-words.ts'
import { Paid } from '../marking/paid.ts'
import type { Payload } from '../payload.ts'
import { postRow } from '../posts.sql.ts'
import { houseAt } from '../standing.ts'
import type { Out } from './changes.sql.ts'

/** Pictures that are out stay as they are, whatever would be said of them today. */
const OF_PICTURES = new Set<FindingKind>([
  'too-many-media',
  'no-media-here',
  'media-type',
  'media-too-big',
  'media-mixed',
  'media-shape',
  'media-too-wide',
  'video-length',
  'needs-media',
  'no-public-address',
  'rights-ended',
  'alt-needed',
])

type About = { row: Out; channel: Channel; payload: Payload; lang: Lang }

/** The first thing the network or the law would hold against the new words, as a sentence; null when nothing. */
export async function objection(app: App, tx: Writer, { row, channel, payload, lang }: About): Promise<string | null> {
  const post = row.postId ? await postRow(tx, row.workspaceId, row.postId) : undefined
  const house = await houseAt(app, tx, row.workspaceId, { at: app.now(), zone: 'UTC' })
  const paid = row.kind === 'post' ? Paid.nullable().parse(post?.paid ?? null) : null
  const { title, text, warning, visibility, place } = payload
  const media = payload.media.map((one) => ({ ...one, width: null, height: null }))
  const rendered = {
    title,
    text,
    warning,
    visibility,
    place,
    media,
    paid,
    poll: null,
    thread: null,
    firstComment: null,
  }
  const found = findings(rendered, channel.account, { ...house, isExpired: false })
  const stop = found.find(
    ({ kind, weight }) => weight === 'stop' && !OF_PICTURES.has(kind) && (row.kind === 'post' || kind !== 'no-title'),
  )
  return stop ? say(findingWords[stop.kind], lang, stop.about) : null
}

/** Whether somebody else has to agree to the words of this channel: then nobody changes them alone. */
export async function needsAnotherYes(tx: Writer, workspaceId: string, channelId: string): Promise<boolean> {
  const { mode, steps, fourEyes } = ruleFor(await rulesOf(tx, workspaceId), channelId)
  return mode === 'required' && (fourEyes || steps.length > 1 || steps.some(({ by }) => by === 'client'))
}
