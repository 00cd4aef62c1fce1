import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { figure } from '#web/kit/numbers.ts'
import { Table } from '#web/kit/table.tsx'
import { type Measured, measure } from './calls.ts'
import { useSourceNames } from './source-names.ts'

/** Which source brought the outcomes: nobody knows for sure, so every way of counting stands beside the others. */
export function Attribution({ data }: { data: Measured }) {
  const { t, i18n } = useLingui()
  const sourceName = useSourceNames()
  const { period, starts } = data
  const told = measure.useCall('GET /measure/attribution', { period, day: starts })
  const formulas = measure.useCall('GET /measure/formulas', {})
  if (!told.data || !formulas.data || told.data.sources.length === 0) return null
  const { outcomes, withWay, enough, sources } = told.data
  const known = new Map(formulas.data.formulas.map((formula) => [formula.id, formula]))
  const columns = told.data.formulas.flatMap((id) => known.get(id) ?? [])
  return (
    <>
      <Table
        caption={t`Which source brought the outcomes, counted in different ways`}
        rows={sources}
        idOf={({ source }) => source}
        columns={[
          { id: 'source', name: t`Source`, cell: ({ source }) => sourceName(source) },
          ...columns.map(({ id, name, how }) => ({
            id,
            name,
            numbers: true,
            cell: ({ credits }: (typeof sources)[number]) => (
              <span title={how}>
                {figure(round(credits.find(({ formula }) => formula === id)?.value ?? 0), i18n.locale)}
              </span>
            ),
          })),
        ]}
      />
      <p className="meta">
        {withWay < outcomes ? (
          <Trans>
            {withWay} of {outcomes} outcomes have a click of ours on their way; the others are in no column.
          </Trans>
        ) : (
          <Trans>Every outcome has a click of ours on its way.</Trans>
        )}{' '}
        {withWay < enough && (
          <Plural
            value={enough}
            one="Models that learn from data appear from # outcome with a way."
            other="Models that learn from data appear from # outcomes with a way."
          />
        )}
      </p>
    </>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
