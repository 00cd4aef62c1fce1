import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconDots, IconPencilPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useGo, useUrl } from '#web/url.ts'
import { useOtherClock } from '#web/zone.ts'
import { type Queue, type Today, today } from './calls.ts'
import { DayLine } from './day-line.tsx'
import { Decisions } from './decisions.tsx'
import { DoneForNow } from './done-for-now.tsx'
import { Evening } from './evening.tsx'
import { Gauges } from './gauges.tsx'
import { HoursDialog } from './hours-dialog.tsx'
import { Morning } from './morning.tsx'
import { SetupCard } from './setup-card.tsx'
import './today.css'

/** Decisions age by themselves: a post becomes due, a wait becomes long. */
const LOOK_AGAIN_SECONDS = 60

const Url = z.object({
  scope: z.enum(['here', 'everywhere']).catch('here'),
  /** The close of the day, before its hour. */
  close: z.literal('1').optional().catch(undefined),
})

/** The day: what needs a decision, how the duties stand, what goes out; in the evening how it ends. */
export function Screen() {
  const { t } = useLingui()
  const go = useGo()
  const [url, setUrl] = useUrl(Url)
  const again = { everySeconds: LOOK_AGAIN_SECONDS }
  const day = today.useCall('GET /today', {}, again)
  const queue = today.useCall('GET /today/queue', { scope: url.scope }, again)
  useLiveRefresh('', ['GET /today', 'GET /today/queue'])
  useAction({ id: 'today.compose', label: t`Write a post`, keys: 'c', run: () => go('/compose') })
  const error = day.error ?? queue.error
  const isThere = day.data !== undefined && queue.data !== undefined
  return (
    <Page
      name={t`Today`}
      scope={day.data && <DayName day={day.data} />}
      tools={
        <>
          {queue.data && queue.data.brands > 1 && (
            <Segmented
              label={t`Whose decisions`}
              options={[
                { id: 'here', name: t`This brand` },
                { id: 'everywhere', name: t`All brands` },
              ]}
              value={url.scope}
              onChange={(scope) => setUrl({ scope })}
            />
          )}
          {day.data && <More day={day.data} onClose={() => setUrl({ close: '1' }, { push: true })} />}
        </>
      }
      primary={
        <Button icon={IconPencilPlus} keys="c" onPress={() => go('/compose')}>
          <Trans>Write a post</Trans>
        </Button>
      }
    >
      {!isThere && !error && <Skeleton />}
      {error && !isThere && (
        <EmptyState
          kind="error"
          title={t`The day could not be read`}
          action={
            <Button
              onPress={() => {
                void day.refetch()
                void queue.refetch()
              }}
            >{t`Try again`}</Button>
          }
        >
          {problemSentence(error)}
        </EmptyState>
      )}
      {day.data && queue.data && (
        <div className="today">
          <div className="today-main">
            <Main
              day={day.data}
              queue={queue.data}
              everywhere={url.scope === 'everywhere'}
              isClosing={url.close === '1'}
              onBack={() => setUrl({ close: undefined })}
            />
          </div>
          <aside className="today-side" aria-label={t`How the day stands`}>
            <Gauges gauges={day.data.gauges} />
            <DayLine day={day.data} />
          </aside>
        </div>
      )}
    </Page>
  )
}

type MainProps = { day: Today; queue: Queue; everywhere: boolean; isClosing: boolean; onBack: () => void }

function Main({ day, queue, everywhere, isClosing, onBack }: MainProps) {
  // Whoever begins in the evening begins: there is no day to close yet.
  const isEvening = day.phase === 'closed' || (day.phase === 'evening' && !day.setup)
  if (isClosing || isEvening) {
    return (
      <>
        <Evening onClosed={onBack} onBack={isEvening ? null : onBack} />
        {day.phase === 'evening' && queue.decisions.some(({ urgent }) => urgent) && (
          <>
            <Headline queue={queue} />
            <Decisions decisions={queue.decisions.filter(({ urgent }) => urgent)} brands={everywhere} />
          </>
        )}
      </>
    )
  }
  return (
    <>
      {day.phase === 'morning' && !day.setup && <Morning zone={day.zone} />}
      <Headline queue={queue} />
      {day.setup && <SetupCard setup={day.setup} />}
      {queue.decisions.length > 0 ? (
        <Decisions decisions={queue.decisions} brands={everywhere} />
      ) : (
        <DoneForNow aside={queue.aside} />
      )}
    </>
  )
}

function DayName({ day }: { day: Today }) {
  const { t, i18n } = useLingui()
  const otherClock = useOtherClock()
  const name = new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: day.zone,
  }).format(Date.parse(day.now))
  return (
    <>
      {name}
      {otherClock && <span title={t`by the clock of ${otherClock}`}> · {otherClock}</span>}
    </>
  )
}

function Headline({ queue: { decisions, all } }: { queue: Queue }) {
  const urgent = decisions.filter((decision) => decision.urgent).length
  if (decisions.length === 0) return null
  return (
    <p className="headline today-headline">
      <Plural value={all} one="# thing needs you." other="# things need you." />{' '}
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

/** What is seldom needed: the close before its hour, and when the day begins and ends. */
function More({ day, onClose }: { day: Today; onClose: () => void }) {
  const { t } = useLingui()
  const [isSetting, setSetting] = useState(false)
  const setHours = () => setSetting(true)
  const go = useGo()
  const toCraft = (part: string) => () => go(`/craft?part=${part}`)
  const entries = [
    { id: 'close', name: t`Close the day…`, run: onClose },
    { id: 'hours', name: t`My working day…`, run: setHours },
    { id: 'role', name: t`Role and hand-offs`, run: toCraft('role') },
    { id: 'interests', name: t`Company and community`, run: toCraft('interests') },
    { id: 'voice', name: t`Voice`, run: toCraft('voice') },
    { id: 'skills', name: t`Skills`, run: toCraft('skills') },
    { id: 'digest', name: t`Digest`, run: toCraft('digest') },
  ]
  return (
    <>
      {entries.map(({ id, name, run }) => (
        <Deed key={id} id={`today.more-${id}`} label={name} run={run} />
      ))}
      <Menu
        label={t`More of the day`}
        placement="bottom end"
        button={<IconButton label={t`More of the day`} icon={IconDots} />}
        items={entries}
      />
      {isSetting && <HoursDialog hours={day.hours} onClose={() => setSetting(false)} />}
    </>
  )
}

/** A deed of the palette without a button of its own. */
function Deed(deed: { id: string; label: string; run: () => void }) {
  useAction(deed)
  return null
}
