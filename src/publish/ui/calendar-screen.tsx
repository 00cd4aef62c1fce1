import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconCalendarWeek,
  IconChevronLeft,
  IconChevronRight,
  IconDotsVertical,
  IconPencilPlus,
} from '@tabler/icons-react'
import { useState } from 'react'
import { runAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useDesk } from '#web/session.tsx'
import { useGo, useUrl } from '#web/url.ts'
import { useOtherClock } from '#web/zone.ts'
import { CalendarUrl, filtersOf } from './calendar/address.ts'
import { Agenda } from './calendar/agenda.tsx'
import { AskHour } from './calendar/ask-hour.tsx'
import { BulkBar } from './calendar/bulk-bar.tsx'
import { CalendarFilters } from './calendar/calendar-filters.tsx'
import { keepHold } from './calendar/keep-hold.ts'
import { Lanes } from './calendar/lanes.tsx'
import { usePostMenu } from './calendar/post-menu.ts'
import { MonthBoard } from './calendar/month-board.tsx'
import { useBulk } from './calendar/use-bulk.ts'
import { useCalendarKeys } from './calendar/use-calendar-keys.ts'
import { usePlanOf } from './calendar/use-plan-of.ts'
import { useSelection } from './calendar/use-selection.ts'
import { useSteady } from './calendar/use-steady.ts'
import { WeekBoard } from './calendar/week-board.tsx'
import { CALENDAR, publish, type Card, type MonthPost } from './calls.ts'
import { addDays, addMonths, dayOf, dayText, todayIn, weekText, type Day } from './days.ts'
import { DraftsTray } from './drafts-tray.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { isMovable } from './post-card.tsx'
import { PublishDoors } from './publish-doors.tsx'
import { useCardDeeds } from './use-card-deeds.ts'
import { useMove } from './use-move.ts'
import './calendar-screen.css'

/** The plan: a week as a board, a month, a list or a lane for every channel; always the same posts at the same hours. */
export function Screen() {
  const { t, i18n } = useLingui()
  const { workspace } = useDesk()
  const [url, setUrl] = useUrl(CalendarUrl)
  const go = useGo()
  const zone = workspace.zone
  const otherClock = useOtherClock()
  const today = todayIn(zone)
  const day = url.day ?? today
  const view = url.view ?? 'week'
  const plan = usePlanOf(view, day, url)
  const known = publish.useCall('GET /publish/channels', {})
  useLiveRefresh('publish.', CALENDAR)
  const deeds = useCardDeeds()
  const { move, asking } = useMove()
  const bulk = useBulk()
  const { selected, toggle, clear } = useSelection()
  const [current, setCurrent] = useState<string | null>(null)
  const [moving, setMoving] = useState<Pick<Card, 'id' | 'wallTime' | 'zone'> | null>(null)
  const drafts = publish.useList('GET /publish/drafts', {})
  const agenda = publish.useList('GET /publish/agenda', { from: day, ...filtersOf(url) }, { enabled: view === 'list' })
  const channels = known.data?.channels ?? []
  const postOf = (id: string | null): Card | MonthPost | null =>
    [...plan.cards, ...plan.lines, ...agenda.items, ...drafts.items].find((post) => post.id === id) ?? null
  const post = postOf(current)

  const show = (to: Day) => setUrl({ day: to === today ? undefined : to })
  const step = (by: 1 | -1) => show(view === 'month' ? addMonths(day, by) : addDays(day, by * 7))
  const drop = (id: string, to: Day, time?: string) => {
    const dropped = postOf(id) ?? { id, wallTime: null, at: null }
    if (time !== undefined || dropped.at === null || dayOf(dropped.at, zone) !== to) move(dropped, to, time)
  }
  useCalendarKeys({
    current: post,
    canMove: post !== null && isMovable(post),
    deeds,
    onCompose: () => go('/compose'),
    onToday: () => show(today),
    onStep: step,
    onMove: (to) => {
      if (!post) return
      move(post, to)
      keepHold(post.id)
      // Who carries a post into another week goes with it.
      if (!plan.days.includes(to)) show(to)
    },
    onMoveElsewhere: () => setMoving(post),
    onSelect: () => post && toggle(post.id),
  })

  const nextDays = plan.days.filter((one) => one >= today).slice(0, 7)
  const menuOf = usePostMenu({
    deeds,
    days: nextDays,
    selected,
    onSelect: toggle,
    onMove: move,
    onMoveElsewhere: setMoving,
  })
  const hands = {
    zone,
    channels,
    today,
    current,
    selected,
    onOpen: useSteady((id: string) => go(`/compose/${id}`)),
    onCurrent: useSteady((id: string | null) => {
      if (id !== current) setCurrent(id)
    }),
    onDrop: useSteady(drop),
    menuOf: useSteady((id: string) => menuOf(postOf(id))),
  }
  const tray = (
    <DraftsTray
      channels={channels}
      zone={zone}
      days={nextDays}
      deeds={deeds}
      onMove={move}
      onMoveElsewhere={setMoving}
      onCurrent={hands.onCurrent}
    />
  )

  return (
    <Page
      name={t`Calendar`}
      scope={
        <>
          {view === 'month'
            ? dayText(day, i18n.locale, { month: 'long', year: 'numeric' })
            : view === 'list'
              ? dayText(day, i18n.locale, { day: 'numeric', month: 'long', year: 'numeric' })
              : weekText(plan.days, i18n.locale, today)}
          {otherClock && <span title={t`by the clock of ${otherClock}`}> · {otherClock}</span>}
        </>
      }
      body="fill"
      tools={
        <>
          <PublishDoors />
          <IconButton label={t`Back`} icon={IconChevronLeft} keys="shift+left" onPress={() => step(-1)} />
          <Button look="quiet" keys="t" onPress={() => show(today)}>
            <Trans>Today</Trans>
          </Button>
          <IconButton label={t`Forward`} icon={IconChevronRight} keys="shift+right" onPress={() => step(1)} />
          <Menu
            button={<IconButton label={t`More`} icon={IconDotsVertical} />}
            label={t`More`}
            placement="bottom end"
            items={[
              { id: 'library', name: t`Media library`, href: '/library' },
              { id: 'hours', name: t`Hours and queue`, href: '/calendar/hours' },
              { id: 'share', name: t`Share the calendar…`, href: '/calendar/share' },
              { id: 'import', name: t`Import and export posts`, href: '/import' },
              { id: 'notices', name: t`Notices`, href: '/notices' },
              { id: 'print', name: t`Print`, run: () => print() },
              'line',
              { id: 'freeze', name: t`Hold all posts…`, danger: true, run: () => runAction('publish.freeze') },
            ]}
          />
        </>
      }
      primary={
        <Button look="primary" icon={IconPencilPlus} keys="c" onPress={() => go('/compose')}>
          <Trans>Compose</Trans>
        </Button>
      }
    >
      <div className="calendar-frame">
        <CalendarFilters url={url} view={view} channels={channels} onChange={setUrl} />
        {plan.error ? (
          <EmptyState
            kind="error"
            icon={IconCalendarWeek}
            title={t`The calendar could not be read`}
            action={
              <Button onPress={plan.again}>
                <Trans>Try again</Trans>
              </Button>
            }
          >
            {problemSentence(plan.error)}
          </EmptyState>
        ) : plan.isPending ? (
          <Skeleton />
        ) : (
          <div className="calendar" data-view={view}>
            {view === 'week' && (
              <WeekBoard
                week={plan.days}
                day={day}
                posts={plan.cards}
                counts={plan.counts}
                slots={plan.slots}
                special={plan.special}
                clashes={plan.clashes}
                deeds={deeds}
                onSelect={toggle}
                onShow={show}
                onMove={move}
                onMoveElsewhere={setMoving}
                {...hands}
              />
            )}
            {view === 'month' && (
              <MonthBoard
                days={plan.days}
                month={day.slice(0, 7)}
                posts={plan.lines}
                counts={plan.counts}
                special={plan.special}
                {...hands}
              />
            )}
            {view === 'lanes' && (
              <Lanes week={plan.days} posts={plan.cards} slots={plan.slots} special={plan.special} {...hands} />
            )}
            {view === 'list' && <Agenda from={day} url={url} {...hands} />}
            {view !== 'list' && tray}
          </div>
        )}
        {selected.size > 0 && <BulkBar selected={selected} bulk={bulk} onClear={clear} />}
      </div>
      <MoveDialog card={moving} onClose={() => setMoving(null)} onMove={move} />
      <AskHour asking={asking} />
    </Page>
  )
}
