import { useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import type { Problem } from '#web/client.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { toast } from '#web/kit/toast.tsx'
import { gapAround, instantOf } from '#web/kit/wall-time.ts'
import { CALENDAR, publish, type Card } from './calls.ts'
import { dayOf, dayText, type Day } from './days.ts'

const FIRST_HOUR = '10:00'

type Wish = { id: string; day: Day; time?: string | undefined; which?: 'earlier' | 'later' | undefined }

type Before = Pick<Card, 'wallTime'> & { state?: Card['state'] | undefined }

/** Of an hour that does not exist, its neighbours; of one that comes twice, both distances from Greenwich. */
export type UnclearHour =
  | { kind: 'gap'; time: string; before: string; after: string }
  | { kind: 'twice'; time: string; earlier: string; later: string }

/** Moves a post to another day, where it keeps its hour unless another is given; shown at once, taken back with Z. */
export function useMove() {
  const { t, i18n } = useLingui()
  const before = useRef(new Map<string, Before>())
  const [unclear, setUnclear] = useState<{ wish: Wish; hour: UnclearHour } | null>(null)
  const deed = publish.useDeed('POST /publish/posts/:id/move', {
    optimistic: ({ id, day, time }, cache) => {
      cache.drop('GET /publish/drafts', (post) => post.id === id)
      cache.patch('GET /publish/calendar', (week) => ({
        ...week,
        posts: week.posts.map((post) => (post.id === id ? placed(post, day, time) : post)),
      }))
      cache.edit('GET /publish/agenda', (post) => (post.id === id ? placed(post, day, time) : post))
      cache.patch('GET /publish/month', (month) => ({
        ...month,
        posts: month.posts.map((post) => {
          if (post.id !== id) return post
          const moved = placed(post, day, time)
          return { ...moved, day: dayOf(moved.at, month.zone) }
        }),
      }))
    },
    refresh: CALENDAR,
    said: ({ id, day }, { wallTime, warnings }) => {
      const date = dayText(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })
      // Where the desk has chosen the hour, it says which.
      const to = before.current.get(id)?.wallTime ? t`Moved to ${date}` : t`Moved to ${date}, ${wallTime.slice(11, 16)}`
      return [to, ...warnings].join('. ').replaceAll('..', '.')
    },
    undo: ({ id }) => {
      const was = before.current.get(id)
      const [day, time] = was?.wallTime?.split('T') ?? []
      // What is planned stays planned on its way back; what had no hour goes back into the tray.
      return day && time
        ? publish.call('POST /publish/posts/:id/move', { id, day, time })
        : publish.call('POST /publish/posts/:id/keep', { id, as: was?.state === 'idea' ? 'idea' : 'draft' })
    },
    onProblem: (problem, wish) => {
      const hour = unclearHour(problem, wish.time ?? before.current.get(wish.id)?.wallTime?.slice(11) ?? '')
      if (hour) setUnclear({ wish, hour })
      else toast(problemSentence(problem), { tone: 'bad' })
    },
  })
  const move = ({ id, wallTime, state }: Pick<Card, 'id'> & Before, day: Day, time?: string) => {
    before.current.set(id, { wallTime, state })
    deed.run({ id, day, time })
  }
  const asking = unclear && {
    hour: unclear.hour,
    cancel: () => setUnclear(null),
    take: (choice: Partial<Pick<Wish, 'day' | 'time' | 'which'>>) => {
      setUnclear(null)
      deed.run({ ...unclear.wish, ...choice })
    },
  }
  return { move, asking }
}

function unclearHour({ type, about }: Problem, time: string): UnclearHour | null {
  const told = (name: string) => {
    const fact = about[name]
    return typeof fact === 'string' ? fact : ''
  }
  if (type === 'no-such-hour') return { kind: 'gap', time, before: told('beforeWall'), after: told('afterWall') }
  return type === 'hour-comes-twice' ? { kind: 'twice', time, earlier: told('earlier'), later: told('later') } : null
}

function placed<P extends { wallTime: string | null; zone: string; at: string | null }>(
  post: P,
  day: Day,
  time: string | undefined,
): P & { at: string } {
  const wallTime = `${day}T${time ?? post.wallTime?.slice(11, 16) ?? FIRST_HOUR}`
  const shown = gapAround(wallTime, post.zone)?.after ?? wallTime
  return { ...post, wallTime, at: instantOf(shown, post.zone) }
}
