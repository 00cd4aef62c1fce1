import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight, IconDotsVertical, IconPencilPlus } from '@tabler/icons-react'
import { runAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { Page } from '#web/page.tsx'
import { useDesk } from '#web/session.tsx'
import { useGo, useUrl } from '#web/url.ts'
import { useOtherClock } from '#web/zone.ts'
import { CalendarUrl } from './calendar/address.ts'
import { CalendarFilters } from './calendar/calendar-filters.tsx'
import { Plan } from './calendar/plan.tsx'
import { daysOf } from './calendar/use-plan-of.ts'
import { useSteady } from './calendar/use-steady.ts'
import { addDays, addMonths, dayText, todayIn, weekText, type Day } from './days.ts'
import { PublishDoors } from './publish-doors.tsx'
import './calendar-screen.css'

/**
 * The plan: a week as a board, a month, a list or a lane for every channel; always the same posts at the same hours. The frame knows the
 * address only, so that it stands still while posts come in below.
 */
export function Screen() {
  const { t, i18n } = useLingui()
  const { workspace } = useDesk()
  const [url, setUrl] = useUrl(CalendarUrl)
  const go = useGo()
  const otherClock = useOtherClock()
  const today = todayIn(workspace.zone)
  const day = url.day ?? today
  const view = url.view ?? 'week'
  const show = useSteady((to: Day) => setUrl({ day: to === today ? undefined : to }))
  const step = useSteady((by: 1 | -1) => show(view === 'month' ? addMonths(day, by) : addDays(day, by * 7)))

  return (
    <Page
      name={t`Calendar`}
      scope={
        <>
          {view === 'month'
            ? dayText(day, i18n.locale, { month: 'long', year: 'numeric' })
            : view === 'list'
              ? dayText(day, i18n.locale, { day: 'numeric', month: 'long', year: 'numeric' })
              : weekText(daysOf(view, day), i18n.locale, today)}
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
        <CalendarFilters url={url} view={view} onChange={setUrl} />
        <Plan url={url} view={view} day={day} today={today} onShow={show} onStep={step} />
      </div>
    </Page>
  )
}
