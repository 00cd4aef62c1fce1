import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { BarChart } from '#web/kit/bar-chart.tsx'
import { Button } from '#web/kit/button.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { Table } from '#web/kit/table.tsx'
import { measure } from './calls.ts'
import type { Period } from './period.ts'
import { useSourceNames } from './source-names.ts'

type Props = { period: Period; day: string | undefined; onSites: () => void }

const SHOWN = 8

/** What happened on the company's own sites: who came, from where, brought by which post. */
export function OnSite({ period, day, onSites }: Props) {
  const { t } = useLingui()
  const sourceName = useSourceNames()
  const { data } = measure.useCall('GET /measure/site', { period, day })
  if (!data) return null
  if (!data.listens)
    return (
      <p className="measure-site-none">
        <span className="meta">
          <Trans>
            Your site can tell by itself who came, from which post, and what they did there. It needs one line.
          </Trans>
        </span>
        <Button onPress={onSites}>
          <Trans>Add a site</Trans>
        </Button>
      </p>
    )
  return (
    <section className="measure-site" aria-label={t`On the site`}>
      <h3>
        <Trans>On the site</Trans>
      </h3>
      <p>
        <Plural value={data.visits} one="# visit" other="# visits" />
        {', '}
        <Plural value={data.visitsBefore} one="# before" other="# before" />
        {'; '}
        <Plural
          value={data.brought}
          _0="none of them brought by a post"
          one="# of them brought by a post"
          other="# of them brought by posts"
        />
        {'. '}
        {data.filtered > 0 && (
          <span className="meta">
            <Plural value={data.filtered} one="# program was not counted." other="# programs were not counted." />
          </span>
        )}
      </p>
      {data.visits > 0 && (
        <div className="measure-pair">
          <BarChart
            title={t`Where visits began`}
            summary={t`The page before, the link or the campaign in the address`}
            unit={t`Visits`}
            rows={data.sources.slice(0, SHOWN).map(({ value, visits }) => ({ name: sourceName(value), value: visits }))}
          />
          <BarChart
            title={t`Pages they saw`}
            summary={t`How often each was opened`}
            unit={t`Views`}
            rows={data.pages.slice(0, SHOWN).map(({ value, hits }) => ({ name: value, value: hits }))}
          />
        </div>
      )}
      {data.posts.length > 0 && (
        <Table
          caption={t`Posts that brought visits`}
          rows={data.posts}
          idOf={({ value }) => value}
          columns={[
            {
              id: 'post',
              name: t`Post`,
              cell: ({ text, value }) => <span className="measure-post">{text || value}</span>,
            },
            { id: 'visits', name: t`Visits`, numbers: true, cell: ({ visits }) => <NumberText value={visits} /> },
            { id: 'hits', name: t`Done there`, numbers: true, cell: ({ hits }) => <NumberText value={hits} /> },
          ]}
        />
      )}
      {data.events.length > 0 && (
        <Table
          caption={t`What they did`}
          rows={data.events}
          idOf={({ value }) => value}
          columns={[
            { id: 'event', name: t`Event`, cell: ({ value }) => value },
            { id: 'times', name: t`Times`, numbers: true, cell: ({ hits }) => <NumberText value={hits} /> },
          ]}
        />
      )}
    </section>
  )
}
