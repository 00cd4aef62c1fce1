import { useLingui } from '@lingui/react/macro'
import { useAction } from '#web/actions.tsx'
import { grow, type Prospect } from '../calls.ts'

type Lane = Prospect['state']
export type Deeds = ReturnType<typeof useProspectDeeds>

const REFRESH = ['GET /grow/prospects', 'GET /grow/prospects/summary']

/** What can be done about the person in front of the reader, each with its key. */
export function useProspectDeeds(lane: Lane, current: Prospect | null) {
  const { t } = useLingui()
  const here = lane === 'came' || lane === 'dismissed' ? 'kept' : lane
  const change = grow.useDeed('PUT /grow/prospects/:id', {
    refresh: REFRESH,
    optimistic: ({ id, state }, cache) => {
      if (state !== lane) cache.drop('GET /grow/prospects', (one) => one.id === id)
    },
    said: ({ state }) =>
      state === 'answered'
        ? t`Marked as answered.`
        : state === 'dismissed'
          ? t`Not for you.`
          : t({ message: 'Kept.', context: 'people to win' }),
    undo: ({ id }) => grow.call('PUT /grow/prospects/:id', { id, state: here }),
  })
  const note = grow.useDeed('PUT /grow/prospects/:id', {
    refresh: REFRESH,
    said: () => t({ message: 'Saved', context: 'a text' }),
  })
  const forget = grow.useDeed('DELETE /grow/prospects/:id', {
    refresh: REFRESH,
    optimistic: ({ id }, cache) => cache.drop('GET /grow/prospects', (one) => one.id === id),
    said: () => t`Forgotten, and never proposed again.`,
  })
  const turn = (state: 'new' | 'kept' | 'answered' | 'dismissed') => () =>
    current && change.run({ id: current.id, state })
  const when = current !== null
  useAction({
    id: 'prospects.open',
    label: t`Open where they wrote`,
    keys: 'o',
    when,
    run: () => current && open(current),
  })
  useAction({
    id: 'prospects.answered',
    label: t`I have answered`,
    keys: 'a',
    when: when && lane !== 'answered' && lane !== 'came',
    run: turn('answered'),
  })
  useAction({
    id: 'prospects.keep',
    label: t`Keep for later`,
    keys: 's',
    when: when && lane === 'new',
    run: turn('kept'),
  })
  useAction({
    id: 'prospects.dismiss',
    label: t`Not for us`,
    keys: 'e',
    when: when && lane !== 'came',
    run: turn('dismissed'),
  })
  return {
    open,
    turn,
    note: (id: string, text: string) => note.run({ id, state: here, note: text }),
    forget: (id: string) => forget.run({ id }),
    lane,
  }
}

function open(one: Prospect) {
  const url = one.said[0]?.url
  if (url && /^https?:/.test(url)) window.open(url, '_blank', 'noopener,noreferrer')
}
