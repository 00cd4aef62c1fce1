import { useLingui } from '@lingui/react/macro'
import { momentText } from '#web/kit/time-words.ts'
import { useDesk } from '#web/session.tsx'
import { today } from './calls.ts'

/** Puts a decision out of sight at once; the next one slides up, and Z brings it back. */
export function useSettle() {
  const { t, i18n } = useLingui()
  const { zone } = useDesk()
  return today.useDeed('PUT /today/decisions', {
    optimistic: ({ decision }, cache) =>
      cache.patch('GET /today/queue', (old) => ({
        ...old,
        decisions: old.decisions.filter(({ id }) => id !== decision),
        all: old.all - 1,
        aside: old.aside + 1,
      })),
    refresh: ['GET /today/queue'],
    said: ({ state }, { until }) => {
      if (state === 'done') return t`Done.`
      if (state === 'given') return t`Given away; your colleague sees it on their Today.`
      if (state === 'not-mine') return t`Out of your sight; it stays with the others.`
      const back = until ? momentText(until, zone, i18n.locale, 'day-time') : ''
      return t`Comes back: ${back}`
    },
    undo: ({ decision, workspace }) =>
      today.call('DELETE /today/decisions', workspace ? { decision, workspace } : { decision }),
  })
}
