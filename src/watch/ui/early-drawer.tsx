import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Link } from '#web/kit/link.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { percent, stretch } from '#web/kit/numbers.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Table } from '#web/kit/table.tsx'
import { Burnt } from './burnt.tsx'
import { type Early, watch } from './calls.ts'
import { useWatchPlace } from './place.ts'
import './early.css'

const DAYS = ['7', '30', '90'] as const

/** How early we are: before our community, before competitors, by which sources, and what they told us first. */
export function EarlyDrawer() {
  const { t } = useLingui()
  const [{ early }, setUrl] = useWatchPlace()
  const [days, setDays] = useState<(typeof DAYS)[number]>('30')
  const isOpen = early !== undefined
  const call = watch.useCall('GET /watch/lead', { days: Number(days) }, { enabled: isOpen })
  return (
    <Drawer title={t`How early we are`} isOpen={isOpen} onClose={() => setUrl({ early: undefined })} size="wide">
      <div className="watch-early">
        <Segmented
          label={t`Time looked at`}
          value={days}
          onChange={setDays}
          options={DAYS.map((each) => ({ id: each, name: t`${each} days` }))}
        />
        {call.data ? (
          <>
            <Figures early={call.data} />
            <ToldUs stories={call.data.toldUs} />
            <Gaps gaps={call.data.gaps} />
            <Burnt />
            <Sources sources={call.data.sources} />
          </>
        ) : call.error ? (
          <p>{problemSentence(call.error)}</p>
        ) : (
          <Skeleton rows={5} />
        )}
      </div>
    </Drawer>
  )
}

function Figures({ early: { report, rivals } }: { early: Early }) {
  const { t, i18n } = useLingui()
  const time = (minutes: number | null) => (minutes === null ? '–' : stretch(minutes, i18n.locale))
  const share = (part: number | null) => (part === null ? '–' : percent(part, i18n.locale))
  const figures = [
    { name: t`Seen before our community`, value: share(report.beatRate) },
    { name: t`Lead before our community`, value: time(report.leadMinutes) },
    { name: t`Lead left when the post stands`, value: time(report.usableLeadMinutes) },
    { name: t`From the source to our eyes`, value: time(report.detectionMinutes) },
    { name: t`From our eyes to our post`, value: time(report.decisionMinutes) },
    { name: t`Posted before competitors`, value: share(rivals.beatRate) },
  ]
  return (
    <section aria-label={t`How early we are`}>
      <dl className="watch-early-figures">
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-numbers>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="meta">
        <Plural
          value={report.discussed}
          one="Our community spoke of # story."
          other="Our community spoke of # stories."
        />{' '}
        <Trans>A figure shows from five stories on; of all of them the middle one is told.</Trans>
      </p>
    </section>
  )
}

function ToldUs({ stories }: { stories: Early['toldUs'] }) {
  const { i18n } = useLingui()
  const [, setUrl] = useWatchPlace()
  return (
    <section>
      <h3>
        <Trans>They told us first</Trans>
      </h3>
      {stories.length === 0 && (
        <p className="meta">
          <Trans>Nothing: whatever our community spoke of, we had seen.</Trans>
        </p>
      )}
      <ul className="watch-early-list">
        {stories.map(({ id, title, spokenAt, seenAt, threadId }) => {
          const late = stretch((Date.parse(seenAt) - Date.parse(spokenAt)) / 60_000, i18n.locale)
          return (
            <li key={id}>
              <button
                type="button"
                className="watch-early-story"
                onClick={() => setUrl({ story: id, lane: 'everything', early: undefined })}
              >
                {title}
              </button>
              <span className="meta">
                <RelativeTime at={spokenAt} /> · <Trans>we saw it {late} later</Trans>
                {threadId && (
                  <>
                    {' · '}
                    <Link look="quiet" href={`/inbox?thread=${threadId}`}>
                      <Trans>What they said</Trans>
                    </Link>
                  </>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Gaps({ gaps }: { gaps: Early['gaps'] }) {
  const { t } = useLingui()
  const [, setUrl] = useWatchPlace()
  const dismiss = watch.useDeed('PUT /watch/gaps/:host', {
    refresh: ['GET /watch/lead'],
    said: ({ host }) => t`${host} is no longer offered.`,
    undo: ({ host }) => watch.call('PUT /watch/gaps/:host', { host, dismissed: false }),
  })
  if (gaps.length === 0) return null
  return (
    <section>
      <h3>
        <Trans>Our community reads them, we do not</Trans>
      </h3>
      <ul className="watch-early-list">
        {gaps.map(({ host, pages, lastAt, url }) => (
          <li key={host} className="watch-early-gap">
            <span>
              <Link look="quiet" href={url}>
                {host}
              </Link>{' '}
              <span className="meta">
                <Plural value={pages} one="# page quoted" other="# pages quoted" /> · <RelativeTime at={lastAt} />
              </span>
            </span>
            <span className="watch-early-deeds">
              <Button onPress={() => setUrl({ add: host, early: undefined })}>
                <Trans>Watch it</Trans>
              </Button>
              <Button look="quiet" onPress={() => dismiss.run({ host, dismissed: true })}>
                <Trans>Not this one</Trans>
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Sources({ sources }: { sources: Early['sources'] }) {
  const { t, i18n } = useLingui()
  if (sources.length === 0) return null
  return (
    <Table
      caption={t`What each source has brought`}
      rows={sources}
      idOf={({ sourceId }) => sourceId}
      columns={[
        {
          id: 'title',
          name: t`Source`,
          cell: ({ title, rival, advice }) => (
            <>
              {title} {rival && <Badge>{t`Competitor`}</Badge>}
              {advice === 'boost' && <Badge tone="good">{t`Pays off: watch it closely`}</Badge>}
              {advice === 'prune' && <Badge tone="warn">{t`Nothing first: do you need it?`}</Badge>}
            </>
          ),
        },
        { id: 'items', name: t`Items`, numbers: true, cell: ({ items }) => <NumberText value={items} /> },
        { id: 'first', name: t`Had it first`, numbers: true, cell: ({ first }) => <NumberText value={first} /> },
        { id: 'posted', name: t`Became posts`, numbers: true, cell: ({ posted }) => <NumberText value={posted} /> },
        {
          id: 'lead',
          name: t`Lead`,
          numbers: true,
          cell: ({ leadMinutes }) => (leadMinutes === null ? '–' : stretch(leadMinutes, i18n.locale)),
        },
        {
          id: 'outcome',
          name: t`Its posts against our usual`,
          numbers: true,
          cell: ({ outcome }) => (outcome === null ? '–' : `× ${i18n.number(outcome, { maximumFractionDigits: 1 })}`),
        },
        {
          id: 'asked',
          name: t`Asked a day`,
          numbers: true,
          cell: ({ asksPerDay }) => (asksPerDay === null ? '–' : <NumberText value={Math.round(asksPerDay)} />),
        },
      ]}
    />
  )
}
