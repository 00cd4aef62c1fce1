import type { Draft, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call } from './call.ts'
import { refOf } from './items.ts'
import { placeOf } from './place.ts'
import { statusShape } from './shapes.ts'

/** Gives a post other words and its pictures other descriptions. What is not named again would be taken off it, so all of it is. */
export async function edit(line: Line, refId: string, draft: Draft): Promise<Outcome> {
  // Naming a poll again would throw its votes away.
  if (draft.poll) return unsupported
  const path = `/api/v1/statuses/${encodeURIComponent(refId)}`
  const seen = await call(placeOf(line), { path, shape: statusShape })
  if (!seen.ok) return outcomeOf({ ...seen, certain: true }, refOf)
  const standing = seen.value.media_attachments
  const described = standing.flatMap(({ id }, i) => {
    const alt = draft.media[i]?.alt
    return alt === undefined ? [] : [{ id, description: alt }]
  })
  const called = await call(placeOf(line), {
    method: 'PUT',
    path,
    json: {
      status: draft.text,
      spoiler_text: draft.warning ?? '',
      sensitive: draft.warning !== null,
      ...(draft.language ? { language: draft.language } : {}),
      ...(standing.length > 0 ? { media_ids: standing.map(({ id }) => id) } : {}),
      ...(described.length > 0 ? { media_attributes: described } : {}),
    },
    shape: statusShape,
  })
  // It was there a moment ago: a server that answers so does not know how to change anything.
  const isDeaf = !called.ok && called.error.reason === 'not-found'
  return isDeaf ? { ...unsupported, rate: called.rate } : outcomeOf(called, refOf)
}
