import type { Who } from '#platform/endpoint.ts'
import type { Voice } from './decide.ts'

export const nameOf = (who: Who): string => who.account.name || who.account.email || who.account.id

/** A person with an account, as one whose word counts. */
export const voiceOf = (who: Who, side: Voice['side']): Voice => ({
  workspaceId: who.workspaceId,
  id: who.account.id,
  name: nameOf(who),
  side,
})
