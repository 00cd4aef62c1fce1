import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { refresh } from '#web/calls.ts'
import { toast } from '#web/kit/toast.tsx'
import { remember } from '#web/undo.ts'
import { useGo } from '#web/url.ts'
import { LISTS, publish, type Card, TRAY } from '../calls.ts'

export type Kept = Pick<Card, 'id' | 'wallTime' | 'state'>

/** Into the tray and between drafts and ideas; each way leads back. */
export function useKeep() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const go = useGo()
  const askAgain = () => refresh(queries, [...LISTS, ...TRAY])
  const keepAs = async (card: Kept, as: 'draft' | 'idea') => {
    await publish.call('POST /publish/posts/:id/keep', { id: card.id, as })
    const said = as === 'idea' ? t`Kept as an idea` : t`In the tray, without an hour`
    toast(said, { undo: remember(said, () => back(card).finally(askAgain)) })
  }
  /** Somebody goes on with an idea: it is a draft for every channel, and open. */
  const goOn = async (card: Kept) => {
    await publish.call('POST /publish/posts/:id/keep', { id: card.id, as: 'draft' })
    const said = t`The idea is a draft now`
    const undo = () => {
      go('/calendar')
      return back(card).finally(askAgain)
    }
    toast(said, { undo: remember(said, undo) })
    go(`/compose/${card.id}`)
  }
  return { keepAs, goOn, askAgain }
}

/** As it was: an idea, or a draft with the hour it had. */
export async function back({ id, state, wallTime }: Kept): Promise<void> {
  await publish.call('POST /publish/posts/:id/keep', { id, as: state === 'idea' ? 'idea' : 'draft' })
  const [day, time] = wallTime?.split('T') ?? []
  if (day && time) await publish.call('POST /publish/posts/:id/move', { id, day, time })
}
