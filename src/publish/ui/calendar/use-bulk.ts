import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { toast } from '#web/kit/toast.tsx'
import { CALENDAR, publish } from '../calls.ts'

/** Deeds on many posts at once. What some of them refuse is said, and the others are done all the same. */
export function useBulk() {
  const { t } = useLingui()
  const tellRefusals = ({ refused }: { refused: readonly { said: string }[] }) => {
    const sentences = [...new Set(refused.map(({ said }) => said))].slice(0, 2).join(' ')
    if (refused.length > 0) toast(t`${refused.length} stayed as they were. ${sentences}`, { tone: 'bad' })
  }
  const shift = publish.useDeed('POST /publish/posts/shift', {
    refresh: CALENDAR,
    said: ({ days }, { done }) => {
      const by = plural(Math.abs(days), { one: '# day', other: '# days' })
      return days > 0 ? t`${done.length} moved ${by} later` : t`${done.length} moved ${by} earlier`
    },
    undo: ({ days }, { done }) =>
      done.length > 0 ? publish.call('POST /publish/posts/shift', { ids: done, days: -days }) : Promise.resolve(),
    onDone: tellRefusals,
  })
  const label = publish.useDeed('POST /publish/posts/label', {
    refresh: [...CALENDAR, 'GET /publish/sorts'],
    said: ({ label: name, on }, { done }) =>
      on ? t`${done.length} labelled “${name}”` : t`“${name}” taken from ${done.length}`,
    undo: ({ label: name, on }, { done }) =>
      done.length > 0
        ? publish.call('POST /publish/posts/label', { ids: done, label: name, on: !on })
        : Promise.resolve(),
  })
  const away = publish.useDeed('POST /publish/posts/away', {
    refresh: CALENDAR,
    said: (_, { done }) => t`${done.length} put away`,
    undo: (_, { done, wasPlanned }) =>
      done.length > 0 ? publish.call('POST /publish/posts/back', { ids: done, wasPlanned }) : Promise.resolve(),
    onDone: tellRefusals,
  })
  return {
    shift: (ids: string[], days: number) => shift.run({ ids, days }),
    label: (ids: string[], name: string, on: boolean) => label.run({ ids, label: name, on }),
    away: (ids: string[], onDone: () => void) => {
      away.run({ ids })
      onDone()
    },
  }
}
