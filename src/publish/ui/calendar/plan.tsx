import { Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarWeek } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { useDesk } from '#web/session.tsx'
import { useGo } from '#web/url.ts'
import { CALENDAR, publish, type Card, type Channel, type MonthPost } from '../calls.ts'
import { dayOf, type Day } from '../days.ts'
import { DraftsTray } from '../drafts-tray.tsx'
import { MoveDialog } from '../move-dialog.tsx'
import { isMovable } from '../state-words.tsx'
import type { Sought } from '../tray/seek.tsx'
import { useCardDeeds } from '../use-card-deeds.ts'
import { useMove } from '../use-move.ts'
import { filtersOf, type CalendarAddress, type View } from './address.ts'
import { Agenda } from './agenda.tsx'
import { AskHour } from './ask-hour.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { keepHold } from './keep-hold.ts'
import { Lanes } from './lanes.tsx'
import { MonthBoard } from './month-board.tsx'
import { usePostMenu } from './post-menu.ts'
import { useBulk } from './use-bulk.ts'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { usePlanOf } from './use-plan-of.ts'
import { useSelection } from './use-selection.ts'
import { useSteady } from './use-steady.ts'
import { WeekBoard } from './week-board.tsx'

type Props = {
  url: CalendarAddress
  view: View
  day: Day
  today: Day
  onShow: (day: Day) => void
  onStep: (by: 1 | -1) => void
}

type Movable = Pick<Card, 'id' | 'wallTime' | 'zone' | 'state'>

/** The posts themselves. The board stands at once and they come into it; every function it gets stays the same between two drawings. */
export function Plan({ url, view, day, today, onShow, onStep }: Props) {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const zone = workspace.zone
  const go = useGo()
  const plan = usePlanOf(view, day, url)
  const known = publish.useCall('GET /publish/channels', {})
  useLiveRefresh('publish.', CALENDAR)
  const deeds = useCardDeeds()
  const { move: moveNow, asking } = useMove()
  const move = useSteady(moveNow)
  const bulk = useBulk()
  const { selected, toggle, clear } = useSelection()
  const [current, setCurrent] = useState<string | null>(null)
  const [moving, setMoving] = useState<Movable | null>(null)
  const [sought, setSought] = useState<Sought>(EVERYTHING)
  const drafts = publish.useList('GET /publish/drafts', sought)
  const agenda = publish.useList('GET /publish/agenda', { from: day, ...filtersOf(url) }, { enabled: view === 'list' })
  const channels = known.data?.channels ?? NO_CHANNELS
  const [readOn, setReadOn] = useState<readonly Card[]>(NO_CARDS)
  const postOf = (id: string | null): Card | MonthPost | null =>
    id === null
      ? null
      : ([...plan.cards, ...plan.lines, ...agenda.items, ...drafts.items, ...readOn].find((one) => one.id === id) ??
        null)
  const post = postOf(current)

  const drop = (id: string, to: Day, time?: string) => {
    const dropped = postOf(id) ?? { id, wallTime: null, at: null, state: undefined }
    if (time !== undefined || dropped.at === null || dayOf(dropped.at, zone) !== to) move(dropped, to, time)
  }
  useCalendarKeys({
    current: post,
    canMove: post !== null && isMovable(post),
    deeds,
    onCompose: () => go('/compose'),
    onToday: () => onShow(today),
    onStep,
    onMove: (to) => {
      if (!post) return
      move(post, to)
      keepHold(post.id)
      // Who carries a post into another week goes with it.
      if (!plan.days.includes(to)) onShow(to)
    },
    onMoveElsewhere: () => setMoving(post),
    onSelect: () => post && toggle(post.id),
  })

  const { days } = plan
  const nextDays = useMemo(() => days.filter((one) => one >= today).slice(0, 7), [days, today])
  const select = useSteady(toggle)
  const moveElsewhere = useSteady((card: Movable) => setMoving(card))
  const menuOf = usePostMenu({
    deeds,
    days: nextDays,
    selected,
    onSelect: select,
    onMove: move,
    onMoveElsewhere: moveElsewhere,
  })
  const places = {
    zone,
    channels,
    today,
    selected,
    onCurrent: useSteady((id: string | null) => {
      if (id !== current) setCurrent(id)
    }),
    onDrop: useSteady(drop),
  }
  const hands = {
    ...places,
    current,
    onOpen: useSteady((id: string) => go(`/compose/${id}`)),
    menuOf: useSteady((id: string) => menuOf(postOf(id))),
  }
  const takeIn = useSteady((id: string) => {
    const dropped = postOf(id)
    if (dropped) void deeds.keepAs(dropped, 'draft')
  })
  const onReadOn = useSteady((cards: readonly Card[]) => {
    const fresh = new Set(cards.map(({ id }) => id))
    setReadOn((before) => [...before.filter(({ id }) => !fresh.has(id)), ...cards])
  })
  // Without its channels a card would be drawn twice.
  const isPending = plan.isPending || known.isPending

  if (plan.error)
    return (
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
    )
  return (
    <>
      <div className="calendar" data-view={view} aria-busy={isPending}>
        {view === 'week' && (
          <WeekBoard
            week={days}
            day={day}
            isPending={isPending}
            filters={url}
            posts={isPending ? NO_CARDS : plan.cards}
            counts={plan.counts}
            slots={plan.slots}
            special={plan.special}
            clashes={plan.clashes}
            deeds={deeds}
            onSelect={select}
            onShow={onShow}
            onMove={move}
            onMoveElsewhere={moveElsewhere}
            onReadOn={onReadOn}
            {...places}
          />
        )}
        {view === 'month' && (
          <MonthBoard
            days={days}
            month={day.slice(0, 7)}
            posts={isPending ? NO_LINES : plan.lines}
            counts={isPending ? NO_COUNTS : plan.counts}
            special={plan.special}
            {...hands}
          />
        )}
        {view === 'lanes' && (
          <Lanes
            week={days}
            posts={isPending ? NO_CARDS : plan.cards}
            slots={plan.slots}
            special={plan.special}
            {...hands}
          />
        )}
        {view === 'list' && <Agenda from={day} url={url} {...hands} />}
        {view !== 'list' && (
          <DraftsTray
            sought={sought}
            channels={channels}
            zone={zone}
            days={nextDays}
            deeds={deeds}
            onSeek={setSought}
            onMove={move}
            onMoveElsewhere={moveElsewhere}
            onCurrent={hands.onCurrent}
            onTakeIn={takeIn}
          />
        )}
      </div>
      {selected.size > 0 && <BulkBar selected={selected} bulk={bulk} onClear={clear} />}
      <MoveDialog card={moving} onClose={() => setMoving(null)} onMove={move} />
      <AskHour asking={asking} />
    </>
  )
}

const EVERYTHING: Sought = { words: '' }
const NO_CARDS: readonly Card[] = []
const NO_LINES: readonly MonthPost[] = []
const NO_COUNTS: readonly never[] = []
const NO_CHANNELS: readonly Channel[] = []
