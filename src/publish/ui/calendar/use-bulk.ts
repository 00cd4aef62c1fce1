import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { toast } from '#web/kit/toast.tsx'
import { CALENDAR, publish } from '../calls.ts'

type Deed =
  | { kind: 'shift'; days: number; minutes: number }
  | { kind: 'campaign'; campaign: string }
  | { kind: 'goal'; goal: 'sales' | 'awareness' | 'recall' | 'image' | null }
  | { kind: 'channels'; add: string[]; remove: string[] }
  | { kind: 'ask'; asked: boolean }

/** What takes back a deed that leaves no version behind. */
const backFrom = (deed: { kind: string; days?: number; minutes?: number; asked?: boolean }): Deed | null =>
  deed.kind === 'shift'
    ? { kind: 'shift', days: -(deed.days ?? 0), minutes: -(deed.minutes ?? 0) }
    : deed.kind === 'ask'
      ? { kind: 'ask', asked: deed.asked !== true }
      : null

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
  const change = publish.useDeed('POST /publish/bulk', {
    refresh: CALENDAR,
    said: (_, { done }) => t`${done.length} changed`,
    undo: ({ deed }, { done, changed }) => {
      if (changed.length > 0) return publish.call('POST /publish/bulk/back', { posts: changed })
      const back = backFrom(deed)
      return back && done.length > 0
        ? publish.call('POST /publish/bulk', { postIds: done, deed: back })
        : Promise.resolve()
    },
    onDone: tellRefusals,
  })
  return {
    change: (postIds: string[], deed: Deed) => change.run({ postIds, deed }),
    shift: (ids: string[], days: number) => shift.run({ ids, days }),
    label: (ids: string[], name: string, on: boolean) => label.run({ ids, label: name, on }),
    away: (ids: string[], onDone: () => void) => {
      away.run({ ids })
      onDone()
    },
  }
}
