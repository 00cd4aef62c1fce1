import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCircleCheck, IconPencilPlus } from '@tabler/icons-react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useGo } from '#web/url.ts'
import { useOtherClock } from '#web/zone.ts'
import { type Today, today } from './calls.ts'
import { DayLine } from './day-line.tsx'
import { Decisions } from './decisions.tsx'
import { Gauges } from './gauges.tsx'
import { SetupCard } from './setup-card.tsx'
import './today.css'

/** Decisions age by themselves: a post becomes due, a wait becomes long. */
const LOOK_AGAIN_SECONDS = 60

/** The day: what needs a decision, how the duties stand, what goes out. */
export function Screen() {
  const { t, i18n } = useLingui()
  const otherClock = useOtherClock()
  const go = useGo()
  const { data, isPending, error, refetch } = today.useCall('GET /today', {}, { everySeconds: LOOK_AGAIN_SECONDS })
  useLiveRefresh('', ['GET /today'])
  useAction({ id: 'today.compose', label: t`Write a post`, keys: 'c', run: () => go('/compose') })
  const day = data
    ? new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        timeZone: data.zone,
      }).format(Date.parse(data.now))
    : ''
  return (
    <Page
      name={t`Today`}
      scope={
        <>
          {day}
          {otherClock && <span title={t`by the clock of ${otherClock}`}> · {otherClock}</span>}
        </>
      }
      primary={
        <Button icon={IconPencilPlus} keys="c" onPress={() => go('/compose')}>
          <Trans>Write a post</Trans>
        </Button>
      }
    >
      {isPending && <Skeleton />}
      {error && !data && (
        <EmptyState
          kind="error"
          title={t`The day could not be read`}
          action={<Button onPress={() => void refetch()}>{t`Try again`}</Button>}
        >
          {problemSentence(error)}
        </EmptyState>
      )}
      {data && (
        <div className="today">
          <div className="today-main">
            <Headline decisions={data.decisions} />
            {data.setup && <SetupCard setup={data.setup} />}
            {data.decisions.length > 0 ? <Decisions decisions={data.decisions} /> : <DoneForNow aside={data.aside} />}
          </div>
          <aside className="today-side">
            <Gauges gauges={data.gauges} />
            <DayLine day={data.day} zone={data.zone} sofar={data.sofar} />
          </aside>
        </div>
      )}
    </Page>
  )
}

function Headline({ decisions }: { decisions: Today['decisions'] }) {
  const count = decisions.length
  const urgent = decisions.filter((decision) => decision.urgent).length
  if (count === 0) return null
  return (
    <p className="headline today-headline">
      <Plural value={count} one="# thing needs you." other="# things need you." />{' '}
      <span className="today-headline-more">
        {urgent > 0 ? (
          <Plural value={urgent} one="# cannot wait." other="# cannot wait." />
        ) : (
          <Trans>None is on fire.</Trans>
        )}
      </span>
    </p>
  )
}

function DoneForNow({ aside }: { aside: number }) {
  const { t } = useLingui()
  return (
    <EmptyState
      kind="cleared"
      icon={IconCircleCheck}
      title={t`Done for now`}
      action={
        <>
          <Link look="button" href="/watch">
            <Trans>Read what is new</Trans>
          </Link>
          <Link look="button" href="/calendar">
            <Trans>Plan tomorrow</Trans>
          </Link>
        </>
      }
    >
      <Trans>Nobody waits, nothing is stuck. A good moment to look ahead.</Trans>
      {aside > 0 && (
        <>
          {' '}
          <Plural value={aside} one="# decision is put aside." other="# decisions are put aside." />
        </>
      )}
    </EmptyState>
  )
}
