import type { Intent, Line, Outcome, PreparedPart, Target } from '../network.ts'
import type { Visibility } from '../account.ts'
import { outcomeOf } from '../outcome.ts'
import { call } from './call.ts'
import { domainOf, refOf } from './items.ts'
import { placeOf } from './place.ts'
import { type Status, statusShape } from './shapes.ts'

/** Publishes with exactly one request, under the key of the intent. */
export async function commit(line: Line, intent: Intent, parts: readonly PreparedPart[]): Promise<Outcome> {
  const { draft, target } = intent
  const called = await call(placeOf(line), {
    method: 'POST',
    path: '/api/v1/statuses',
    headers: { 'idempotency-key': intent.key },
    json: {
      status: textOf(line, intent),
      visibility: VISIBILITY[draft.visibility],
      ...(draft.language ? { language: draft.language } : {}),
      ...(draft.warning ? { spoiler_text: draft.warning, sensitive: true } : {}),
      ...(target ? { in_reply_to_id: target.id } : {}),
      ...(draft.media.length > 0 ? { media_ids: draft.media.flatMap(({ id }) => remoteIdOf(parts, id)) } : {}),
      ...(draft.poll ? { poll: pollOf(draft.poll) } : {}),
    },
    shape: statusShape,
  })
  return outcomeOf(called, refOf)
}

/** The text with the person it answers named in front, for here nobody hears of an answer that does not name him. */
export function textOf(line: Line, { draft, target }: Pick<Intent, 'draft' | 'target'>): string {
  const name = nameOf(target, domainOf(line.account))
  const known = name === null || draft.text.toLowerCase().includes(name.toLowerCase())
  return known ? draft.text : `${name} ${draft.text}`
}

function nameOf(target: Target | null, ownDomain: string): string | null {
  const [, name, domain] = target?.handle?.split('@') ?? []
  if (!name) return null
  return domain === ownDomain || !domain ? `@${name}` : `@${name}@${domain}`
}

const remoteIdOf = (parts: readonly PreparedPart[], media: string) =>
  parts.filter((part) => part.media === media).map((part) => part.remoteId)

const pollOf = ({ options, minutes, multiple }: NonNullable<Intent['draft']['poll']>) => ({
  options,
  expires_in: minutes * 60,
  multiple,
})

const VISIBILITY = {
  public: 'public',
  unlisted: 'unlisted',
  followers: 'private',
  mentioned: 'direct',
} as const satisfies Record<Visibility, Status['visibility']>
