import { useLingui } from '@lingui/react/macro'
import { useAction } from '#web/actions.tsx'
import type { Card } from '../calls.ts'
import { addDays, type Day } from '../days.ts'
import type { CardDeeds } from '../use-card-deeds.ts'
import { walkPosts } from './walk.ts'

type Current = Pick<Card, 'id' | 'text' | 'zone' | 'wallTime' | 'state'> & { deliveries: readonly unknown[] }

type Given = {
  current: Current | null
  canMove: boolean
  deeds: CardDeeds
  onCompose: () => void
  onToday: () => void
  onStep: (step: 1 | -1) => void
  onMove: (day: Day) => void
  onMoveElsewhere: () => void
  onSelect: () => void
}

/** Every deed of the calendar has its key, and with it its row in the palette. */
export function useCalendarKeys({ current, canMove, deeds, ...given }: Given) {
  const { t } = useLingui()
  const by = (days: number) => {
    if (current?.wallTime) given.onMove(addDays(current.wallTime.slice(0, 10), days))
  }
  const has = current !== null
  const isIdea = current?.state === 'idea'
  const isPlaced = canMove && current?.wallTime != null
  useAction({ id: 'calendar.compose', label: t`Compose`, keys: 'c', run: given.onCompose })
  useAction({ id: 'calendar.today', label: t`To today`, keys: 't', run: given.onToday })
  useAction({ id: 'calendar.before', label: t`Back`, keys: 'shift+left', run: () => given.onStep(-1) })
  useAction({ id: 'calendar.after', label: t`Forward`, keys: 'shift+right', run: () => given.onStep(1) })
  useAction({ id: 'calendar.next', label: t`Next post`, keys: 'j', inPalette: false, run: () => walkPosts(1) })
  useAction({ id: 'calendar.previous', label: t`Previous post`, keys: 'k', inPalette: false, run: () => walkPosts(-1) })
  useAction({ id: 'calendar.move', label: t`Move to…`, keys: 'm', when: canMove, run: given.onMoveElsewhere })
  useAction({ id: 'calendar.later', label: t`A day later`, keys: 'mod+right', when: isPlaced, run: () => by(1) })
  useAction({ id: 'calendar.earlier', label: t`A day earlier`, keys: 'mod+left', when: isPlaced, run: () => by(-1) })
  useAction({ id: 'calendar.week-later', label: t`A week later`, keys: 'mod+down', when: isPlaced, run: () => by(7) })
  useAction({
    id: 'calendar.week-earlier',
    label: t`A week earlier`,
    keys: 'mod+up',
    when: isPlaced,
    run: () => by(-7),
  })
  useAction({ id: 'calendar.select', label: t`Choose`, keys: 'x', when: has, run: given.onSelect })
  useAction({
    id: 'calendar.queue',
    label: t`Add to the queue`,
    keys: 'q',
    when: canMove && !isIdea,
    run: () => current && void deeds.queue(current),
  })
  useAction({
    id: 'calendar.publish',
    label: t`Publish now`,
    keys: 'p',
    when: canMove && !isIdea,
    run: () => current && void deeds.publishNow(current),
  })
  useAction({
    id: 'calendar.duplicate',
    label: t`Duplicate`,
    keys: 'd',
    when: has && !isIdea,
    run: () => current && void deeds.duplicate(current),
  })
  useAction({
    id: 'calendar.keep',
    label: isIdea ? t`Make a draft of it` : t`Keep as an idea`,
    keys: 'i',
    when: isIdea || (current?.state === 'draft' && current.deliveries.length === 0),
    run: () => {
      if (current) return isIdea ? deeds.edit(current) : void deeds.keepAs(current, 'idea')
    },
  })
}
