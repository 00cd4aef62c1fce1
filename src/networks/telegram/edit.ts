import type { Draft, Line, Outcome } from '../network.ts'
import { outcomeOf, unsupported } from '../outcome.ts'
import { call } from './call.ts'
import { entitiesIn, textIn } from './commit.ts'
import { botOf, channelName } from './place.ts'
import { linkTo, parseRef } from './refs.ts'
import { sentShape } from './shapes.ts'

/** Gives a post another text; under pictures it is the caption that changes. */
export async function edit(line: Line, refId: string, draft: Draft): Promise<Outcome> {
  const ref = parseRef(refId)
  if (!ref || draft.poll) return unsupported
  const where = { chat_id: ref.chat, message_id: ref.messages[0] }
  const says =
    draft.media.length > 0
      ? { ...where, caption: textIn(draft), caption_entities: entitiesIn(draft) }
      : { ...where, text: textIn(draft), entities: entitiesIn(draft) }
  const called = await call(botOf(line), draft.media.length > 0 ? 'editMessageCaption' : 'editMessageText', {
    says,
    shape: sentShape,
  })
  const username = ref.chat === line.account.id ? channelName(line.account) : null
  const itself = { id: refId, url: linkTo({ id: ref.chat, username }, ref.messages[0]) }
  // Telegram refuses to change nothing: it stands there as it should already.
  if (!called.ok && /message is not modified/i.test(called.error.remote?.message ?? ''))
    return { state: 'live', ref: itself, rate: called.rate }
  return outcomeOf(called, () => itself)
}
