import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconBolt } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { AlertRow } from './alerts.tsx'
import { watch } from './calls.ts'
import { useWatchPlace } from './place.ts'
import './alerts.css'

const ORIGINS = ['2', '3', '5', '8'] as const
const HOURS = ['6', '12', '24', '48'] as const

/** When to be interrupted, and what has interrupted us. */
export function AlertsDrawer() {
  const { t } = useLingui()
  const [{ alerts }, setUrl] = useWatchPlace()
  const isOpen = alerts !== undefined
  return (
    <Drawer title={t`Alerts`} isOpen={isOpen} onClose={() => setUrl({ alerts: undefined })}>
      {isOpen && (
        <>
          <RulePart />
          <Past />
        </>
      )}
    </Drawer>
  )
}

function RulePart() {
  const { t } = useLingui()
  const call = watch.useCall('GET /watch/alert-rule', {})
  const change = watch.useDeed('PUT /watch/alert-rule', { refresh: ['GET /watch/alert-rule'] })
  const rule = call.data
  if (call.error) return <p>{problemSentence(call.error)}</p>
  if (!rule) return <Skeleton rows={2} />
  const put = (part: Partial<typeof rule>) => change.run({ ...rule, ...part })
  const origins = ORIGINS.find((one) => one === String(rule.origins)) ?? '3'
  const hours = HOURS.find((one) => one === String(rule.withinHours)) ?? '24'
  return (
    <section className="watch-alert-rule" aria-label={t`When to be interrupted`}>
      <Switch isSelected={rule.isOn} onChange={(isOn) => put({ isOn })}>
        <Trans>Tell me when a story breaks or what we listen for rises</Trans>
      </Switch>
      <div>
        <p className="meta">
          <Trans>From so many independent origins on</Trans>
        </p>
        <Segmented
          label={t`Independent origins`}
          value={origins}
          isDisabled={!rule.isOn}
          onChange={(value) => put({ origins: Number(value) })}
          options={ORIGINS.map((one) => ({ id: one, name: one }))}
        />
      </div>
      <div>
        <p className="meta">
          <Trans>Within so many hours of the first one</Trans>
        </p>
        <Segmented
          label={t`Hours since the first origin`}
          value={hours}
          isDisabled={!rule.isOn}
          onChange={(value) => put({ withinHours: Number(value) })}
          options={HOURS.map((one) => ({ id: one, name: one }))}
        />
      </div>
      {rule.isOn && <Trial origins={rule.origins} withinHours={rule.withinHours} />}
      <p className="meta">
        <Trans>
          Reprints count as one origin. A story interrupts once, and again only when its origins have doubled.
        </Trans>{' '}
        <Link href="/notices">
          <Trans>By which way and at which hours</Trans>
        </Link>
      </p>
    </section>
  )
}

/** What the rule would have done, before it does anything. */
function Trial({ origins, withinHours }: { origins: number; withinHours: number }) {
  const call = watch.useCall('GET /watch/alert-rule/trial', { origins, withinHours })
  const trial = call.data
  if (!trial) return null
  const { count, samples } = trial
  return (
    <div aria-live="polite">
      <p>
        {trial.isMore ? (
          <Trans>It would have interrupted you more than {count} times last week.</Trans>
        ) : (
          <Plural
            value={count}
            _0="It would not have interrupted you last week."
            one="It would have interrupted you once last week."
            other="It would have interrupted you # times last week."
          />
        )}
      </p>
      <ul className="meta">
        {samples.map(({ id, title, lang }) => (
          <li key={id} lang={lang ?? undefined}>
            {title}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Past() {
  const { t } = useLingui()
  const list = watch.useList('GET /watch/alerts', {})
  if (list.isPending) return <Skeleton rows={3} />
  if (list.items.length === 0)
    return (
      <EmptyState kind="cleared" icon={IconBolt} title={t`Nothing has broken yet`}>
        <Trans>The first story that several tell independently will stand here, with the reason.</Trans>
      </EmptyState>
    )
  return (
    <section aria-label={t`Past alerts`}>
      <ul>
        {list.items.map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </section>
  )
}
