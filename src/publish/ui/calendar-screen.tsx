import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarWeek, IconChevronLeft, IconChevronRight, IconPencilPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useDesk } from '#web/session.tsx'
import { useGo, useUrl } from '#web/url.ts'
import { useOtherClock } from '#web/zone.ts'
import { publish, type Card } from './calls.ts'
import { DayColumn } from './day-column.tsx'
import { addDays, dayOf, dayText, todayIn, weekOf, weekText, type Day } from './days.ts'
import { DraftsTray } from './drafts-tray.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { isMovable } from './post-card.tsx'
import { PublishDoors } from './publish-doors.tsx'
import { useCardDeeds } from './use-card-deeds.ts'
import { useMove } from './use-move.ts'
import './calendar-screen.css'

const Url = z.object({ day: z.iso.date().optional().catch(undefined) })

/** The week as a board: every day its column, every post at its hour. */
export function Screen() {
  const { t, i18n } = useLingui()
  const { workspace } = useDesk()
  const [url, setUrl] = useUrl(Url)
  const go = useGo()
  const zone = workspace.zone
  const otherClock = useOtherClock()
  const today = todayIn(zone)
  const day = url.day ?? today
  const week = weekOf(day)
  const list = publish.useCall('GET /publish/calendar', { from: week[0] ?? day, days: week.length })
  const known = publish.useCall('GET /publish/channels', {})
  useLiveRefresh('publish.', ['GET /publish/calendar', 'GET /publish/drafts'])
  const deeds = useCardDeeds()
  const move = useMove()
  const [current, setCurrent] = useState<string | null>(null)
  const [moving, setMoving] = useState<Card | null>(null)
  const drafts = publish.useList('GET /publish/drafts', {})
  const posts = list.data?.posts ?? []
  const channels = known.data?.channels ?? []
  const cardOf = (id: string | null) =>
    posts.find((card) => card.id === id) ?? drafts.items.find((card) => card.id === id) ?? null
  const card = cardOf(current)

  const show = (to: Day) => setUrl({ day: to === today ? undefined : to })
  const compose = () => go('/compose')
  const canMove = card !== null && isMovable(card)
  useAction({ id: 'calendar.compose', label: t`Compose`, keys: 'c', run: compose })
  useAction({ id: 'calendar.today', label: t`To this week`, keys: 't', run: () => show(today) })
  useAction({ id: 'calendar.before', label: t`The week before`, keys: 'shift+left', run: () => show(addDays(day, -7)) })
  useAction({ id: 'calendar.after', label: t`The week after`, keys: 'shift+right', run: () => show(addDays(day, 7)) })
  useAction({ id: 'calendar.next', label: t`Next post`, keys: 'j', inPalette: false, run: () => walkCards(1) })
  useAction({ id: 'calendar.previous', label: t`Previous post`, keys: 'k', inPalette: false, run: () => walkCards(-1) })
  useAction({ id: 'calendar.move', label: t`Move to…`, keys: 'm', when: canMove, run: () => setMoving(card) })
  useAction({
    id: 'calendar.publish',
    label: t`Publish now`,
    keys: 'p',
    when: canMove,
    run: () => card && void deeds.publishNow(card),
  })
  useAction({
    id: 'calendar.duplicate',
    label: t`Duplicate`,
    keys: 'd',
    when: card !== null,
    run: () => card && void deeds.duplicate(card),
  })

  const board = useRef<HTMLDivElement>(null)
  const isShown = list.data !== undefined
  useEffect(() => {
    // On a phone the days stand side by side, one to a screen.
    const column = document.querySelector<HTMLElement>(`#day-${day}`)
    if (isShown && column) board.current?.scrollTo({ left: column.offsetLeft - board.current.offsetLeft })
  }, [day, isShown])

  const drop = (id: string, to: Day) => {
    const dropped = cardOf(id)
    if (dropped && (dropped.at === null || dayOf(dropped.at, zone) !== to)) move(dropped, to)
  }

  return (
    <Page
      name={t`Calendar`}
      scope={
        <>
          {weekText(week, i18n.locale, today)}
          {otherClock && <span title={t`by the clock of ${otherClock}`}> · {otherClock}</span>}
        </>
      }
      body="fill"
      tools={
        <>
          <PublishDoors />
          <IconButton
            label={t`The week before`}
            icon={IconChevronLeft}
            keys="shift+left"
            onPress={() => show(addDays(day, -7))}
          />
          <Button look="quiet" keys="t" onPress={() => show(today)}>
            <Trans>Today</Trans>
          </Button>
          <IconButton
            label={t`The week after`}
            icon={IconChevronRight}
            keys="shift+right"
            onPress={() => show(addDays(day, 7))}
          />
        </>
      }
      primary={
        <Button look="primary" icon={IconPencilPlus} keys="c" onPress={compose}>
          <Trans>Compose</Trans>
        </Button>
      }
    >
      {list.error ? (
        <EmptyState
          kind="error"
          icon={IconCalendarWeek}
          title={t`The calendar could not be read`}
          action={
            <Button onPress={() => void list.refetch()}>
              <Trans>Try again</Trans>
            </Button>
          }
        >
          {problemSentence(list.error)}
        </EmptyState>
      ) : list.isPending ? (
        <Skeleton />
      ) : (
        <div className="calendar">
          <nav className="calendar-days" aria-label={t`Days`}>
            {week.map((one) => (
              <button
                key={one}
                type="button"
                className="calendar-day"
                aria-current={one === day ? 'date' : undefined}
                data-filled={posts.some(({ at }) => at && dayOf(at, zone) === one) || undefined}
                onClick={() => show(one)}
              >
                <span>{dayText(one, i18n.locale, { weekday: 'narrow' })}</span>
                <span data-numbers>{dayText(one, i18n.locale, { day: 'numeric' })}</span>
              </button>
            ))}
          </nav>
          <div className="calendar-board" ref={board}>
            {week.map((one) => (
              <DayColumn
                key={one}
                day={one}
                today={today}
                cards={posts.filter(({ at }) => at !== null && dayOf(at, zone) === one)}
                channels={channels}
                zone={zone}
                days={week.filter((other) => other >= today)}
                deeds={deeds}
                onDrop={drop}
                onMove={move}
                onMoveElsewhere={setMoving}
                onCurrent={setCurrent}
              />
            ))}
          </div>
          <DraftsTray
            channels={channels}
            zone={zone}
            days={week.filter((other) => other >= today)}
            deeds={deeds}
            onMove={move}
            onMoveElsewhere={setMoving}
            onCurrent={setCurrent}
          />
        </div>
      )}
      <MoveDialog card={moving} onClose={() => setMoving(null)} onMove={move} />
    </Page>
  )
}

/** To the next card of the week, from day to day and on to the drafts; at first to the first of today. */
function walkCards(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('.calendar [role="row"][data-key]')]
  const place = rows.findIndex((row) => row.contains(document.activeElement))
  const first = rows.findIndex((row) => row.closest('.day[data-today]'))
  const next = place < 0 ? Math.max(0, first) : Math.max(0, Math.min(rows.length - 1, place + step))
  rows[next]?.focus()
}
