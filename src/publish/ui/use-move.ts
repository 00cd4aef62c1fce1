import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { gapAround, instantOf } from '#web/kit/wall-time.ts'
import { publish, type Card } from './calls.ts'
import { dayText, type Day } from './days.ts'

const FIRST_HOUR = '10:00'

/** Moves a post to another day, where it keeps its hour unless another is given; shown at once, taken back with Z. */
export function useMove() {
  const { t, i18n } = useLingui()
  const before = useRef(new Map<string, string | null>())
  const deed = publish.useDeed('POST /publish/posts/:id/move', {
    optimistic: ({ id, day, time }, cache) =>
      cache.patch('GET /publish/calendar', (week) => ({
        ...week,
        posts: week.posts.map((post) => (post.id === id ? placed(post, day, time) : post)),
      })),
    refresh: ['GET /publish/calendar', 'GET /publish/drafts'],
    said: ({ day }) => t`Moved to ${dayText(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })}`,
    undo: ({ id, day }) => {
      const [oldDay = day, oldTime = FIRST_HOUR] = before.current.get(id)?.split('T') ?? []
      return publish.call('POST /publish/posts/:id/move', { id, day: oldDay, time: oldTime })
    },
  })
  return (card: Pick<Card, 'id' | 'wallTime'>, day: Day, time?: string) => {
    before.current.set(card.id, card.wallTime)
    deed.run({ id: card.id, day, time: time ?? (card.wallTime === null ? FIRST_HOUR : undefined) })
  }
}

function placed(post: Card, day: Day, time: string | undefined): Card {
  const wallTime = `${day}T${time ?? post.wallTime?.slice(11, 16) ?? FIRST_HOUR}`
  return gapAround(wallTime, post.zone) ? post : { ...post, wallTime, at: instantOf(wallTime, post.zone) }
}
