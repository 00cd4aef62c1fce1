import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy } from '@tabler/icons-react'
import { BarChart } from '#web/kit/bar-chart.tsx'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { LineChart } from '#web/kit/line-chart.tsx'
import { Link as Go } from '#web/kit/link.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { grow } from './calls.ts'
import { useCopy } from './copy.ts'
import { LinkCode } from './link-code.tsx'
import { bare } from './link-row.tsx'
import { LinkWays } from './link-ways.tsx'
import { useSourceNames } from './source-names.ts'

/** One link day by day: who, from where, and what was left out. */
export function LinkDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Drawer title={t`The link`} isOpen={id !== null} onClose={onClose} size="wide">
      {id !== null && <Detail id={id} />}
    </Drawer>
  )
}

const DAYS = 30

type Day = { person: number; inApp: number; preview: number; bot: number; visitors: number }

function Detail({ id }: { id: string }) {
  const { t, i18n } = useLingui()
  const copy = useCopy()
  const sourceName = useSourceNames()
  const { data, error } = grow.useCall('GET /grow/links/:id', { id, days: DAYS })
  const turn = grow.useDeed('PUT /grow/links/:id/state', {
    refresh: ['GET /grow/links', 'GET /grow/links/:id'],
    said: ({ state }) => (state === 'off' ? t`The link is switched off.` : t`The link is on again.`),
    undo: ({ id: link, state }) =>
      grow.call('PUT /grow/links/:id/state', { id: link, state: state === 'off' ? 'on' : 'off' }),
  })
  if (!data && error)
    return (
      <EmptyState kind="error" title={t`The link could not be read`}>
        {problemSentence(error)}
      </EmptyState>
    )
  if (!data) return <Skeleton />
  const sum = (pick: (day: Day) => number) => data.days.reduce((n, day) => n + pick(day), 0)
  const people = sum((day) => day.person + day.inApp)
  const dayName = (day: string) =>
    new Intl.DateTimeFormat(i18n.locale === 'en' ? 'en-GB' : i18n.locale, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(Date.parse(day))
  const bySource = [...Map.groupBy(data.sources, ({ source }) => source)].map(([source, rows]) => ({
    name: sourceName(source),
    value: rows.reduce((n, row) => n + row.clicks, 0),
  }))
  const isOn = data.state === 'on'
  return (
    <div className="grow-detail">
      <div className="grow-detail-head">
        <p className="grow-short grow-short-large">{bare(data.short)}</p>
        <div className="grow-detail-deeds">
          <Button icon={IconCopy} onPress={() => copy(data.short)}>
            <Trans>Copy</Trans>
          </Button>
          <Button look="quiet" onPress={() => turn.run({ id, state: isOn ? 'off' : 'on' })}>
            {isOn ? <Trans>Switch off</Trans> : <Trans>Switch on</Trans>}
          </Button>
        </div>
      </div>
      <p className="grow-leads">
        <Trans>
          leads to <Go href={data.url}>{bare(data.url)}</Go>
        </Trans>
        {data.postId !== null && (
          <>
            {' · '}
            <Go href={`/compose/${data.postId}`}>
              <Trans>the post it stands in</Trans>
            </Go>
          </>
        )}
      </p>
      <dl className="grow-numbers">
        <Count name={t({ message: 'People', context: 'who followed a link' })} value={people} />
        <Count name={t`Different people a day, added up`} value={sum((day) => day.visitors)} />
        <Count name={t`Pasted in chats`} value={sum((day) => day.preview)} />
        <Count name={t`Bots left out`} value={sum((day) => day.bot)} />
      </dl>
      <LineChart
        title={t`People per day`}
        summary={t`The last 30 days`}
        names={{ value: t({ message: 'People', context: 'who followed a link' }) }}
        points={data.days.map((day) => ({ name: dayName(day.day), value: day.person + day.inApp }))}
      />
      {bySource.length > 0 && (
        <BarChart
          title={t`Where they came from`}
          summary={t`As their browser or app told`}
          unit={t({ message: 'People', context: 'who followed a link' })}
          rows={bySource}
        />
      )}
      <LinkCode id={id} short={data.short} />
      <LinkWays key={id} link={data} />
    </div>
  )
}

const Count = ({ name, value }: { name: string; value: number }) => (
  <div>
    <dt className="meta">{name}</dt>
    <dd className="number">
      <NumberText value={value} />
    </dd>
  </div>
)
