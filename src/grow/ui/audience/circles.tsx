import { Trans, useLingui } from '@lingui/react/macro'
import { NumberText } from '#web/kit/number-text.tsx'
import { PercentText } from '#web/kit/percent-text.tsx'
import { Table } from '#web/kit/table.tsx'
import type { Audience } from '../calls.ts'
import { useCircleNames } from './audience-words.ts'
import { Between } from './share-bar.tsx'

/** Three crowds beside each other. */
export function Circles({ data }: { data: Audience }) {
  const { t } = useLingui()
  const names = useCircleNames()
  return (
    <Table
      caption={t`Who is there`}
      rows={data.circles}
      idOf={({ circle }) => circle}
      columns={[
        { id: 'circle', name: t({ message: 'Crowd', context: 'of people' }), cell: ({ circle }) => names[circle] },
        {
          id: 'people',
          name: t({ message: 'People', context: 'how many' }),
          numbers: true,
          cell: ({ score }) => <NumberText value={score.people} />,
        },
        {
          id: 'in',
          name: data.formulas.in_target_share.name,
          numbers: true,
          cell: ({ score: { inTarget } }) => (inTarget.share === null ? '–' : <PercentText share={inTarget.share} />),
        },
        {
          id: 'between',
          name: t`Between`,
          numbers: true,
          cell: ({ score: { inTarget } }) => (inTarget.share === null ? '–' : <Between {...inTarget} />),
        },
        {
          id: 'unknown',
          name: t`Unknown`,
          numbers: true,
          cell: ({ score: { people, inTarget } }) =>
            people === 0 ? '–' : <PercentText share={inTarget.unknown / people} />,
        },
        {
          id: 'fit',
          name: data.formulas.audience_fit.name,
          numbers: true,
          cell: ({ score: { fit } }) => (fit === null ? '–' : <PercentText share={fit.value} />),
        },
        {
          id: 'fit-between',
          name: t`Between`,
          numbers: true,
          cell: ({ score: { fit } }) => (fit === null ? '–' : <Between {...fit} />),
        },
        {
          id: 'judged',
          name: t`Weight judged`,
          numbers: true,
          cell: ({ score: { fit } }) => (fit === null ? '–' : <PercentText share={fit.judged} />),
        },
      ]}
    />
  )
}

/** Whether the page draws more of the right people than before. */
export function Months({ data }: { data: Audience }) {
  const { t, i18n } = useLingui()
  const months = data.months.filter(({ joined }) => joined > 0)
  if (months.length === 0) return null
  const nameOf = (month: string) =>
    new Intl.DateTimeFormat(i18n.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${month}-01T12:00:00Z`),
    )
  return (
    <Table
      caption={t`Who came, month by month`}
      rows={months}
      idOf={({ month }) => month}
      columns={[
        { id: 'month', name: t`Month`, cell: ({ month }) => nameOf(month) },
        { id: 'joined', name: t`Came`, numbers: true, cell: ({ joined }) => <NumberText value={joined} /> },
        {
          id: 'left',
          name: t({ message: 'Left again', context: 'how many' }),
          numbers: true,
          cell: ({ left }) => <NumberText value={left} />,
        },
        ...shareColumns(data, t`Between`, t`Known of`),
      ]}
    />
  )
}

/** Which doors bring the right people. */
export function Doors({ data }: { data: Audience }) {
  const { t } = useLingui()
  if (data.doors.length === 0) return null
  return (
    <Table
      caption={t`By which door they came`}
      rows={data.doors}
      idOf={({ door }) => door}
      columns={[
        { id: 'door', name: t({ message: 'Door', context: 'an invite link' }), cell: ({ door }) => door },
        { id: 'joined', name: t`Came`, numbers: true, cell: ({ joined }) => <NumberText value={joined} /> },
        {
          id: 'left',
          name: t({ message: 'Left again', context: 'how many' }),
          numbers: true,
          cell: ({ left }) => <NumberText value={left} />,
        },
        ...shareColumns(data, t`Between`, t`Known of`),
      ]}
    />
  )
}

type Share = { yes: number; of: number; low: number; high: number }

const shareColumns = (data: Audience, between: string, known: string) => [
  {
    id: 'share',
    name: data.formulas.in_target_share.name,
    numbers: true,
    cell: ({ yes, of }: Share) => (of === 0 ? '–' : <PercentText share={yes / of} />),
  },
  {
    id: 'between',
    name: between,
    numbers: true,
    cell: ({ of, low, high }: Share) => (of === 0 ? '–' : <Between low={low} high={high} />),
  },
  { id: 'known', name: known, numbers: true, cell: ({ of }: Share) => <NumberText value={of} /> },
]

/** How the figures above are computed. */
export function Formulas({ data }: { data: Audience }) {
  return (
    <details className="audience-formulas">
      <summary>
        <Trans>How it is computed</Trans>
      </summary>
      <dl>
        {Object.values(data.formulas).map(({ name, how }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
