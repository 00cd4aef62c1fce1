import { Trans, useLingui } from '@lingui/react/macro'
import { Table } from '#web/kit/table.tsx'
import type { CampaignWhole } from '../calls.ts'
import { useMoney } from './said.tsx'

type Cost = CampaignWhole['costs'][number]

/** What one follower costs, in the ways that lead to different decisions, each with how sure it is. */
export function Costs({ costs }: { costs: readonly Cost[] }) {
  const { t } = useLingui()
  const money = useMoney()
  const why: Record<NonNullable<Cost['why']>, string> = {
    'no-spend': t`No cost is written down yet.`,
    'no-joins': t`Nobody has come yet.`,
    'too-young': t`Too early to tell.`,
    'nobody-known': t`Nobody who came can be judged, or no target is declared.`,
  }
  if (costs.every((cost) => cost.why === 'no-spend'))
    return (
      <p className="meta">
        <Trans>What a follower costs is shown here once the costs are brought in.</Trans>
      </p>
    )
  return (
    <div className="campaign-table">
      <Table
        caption={t`What one follower costs`}
        rows={costs}
        idOf={({ formula, currency }) => `${formula}${currency}`}
        columns={[
          { id: 'name', name: t`Figure`, cell: ({ name }) => name },
          {
            id: 'value',
            name: t`Cost`,
            numbers: true,
            cell: ({ value, currency }) => (value === null ? '–' : money(value, currency)),
          },
          {
            id: 'between',
            name: t`Between`,
            numbers: true,
            cell: ({ low, high, currency }) =>
              low === null
                ? '–'
                : high === null
                  ? `> ${money(low, currency)}`
                  : `${money(low, currency)} – ${money(high, currency)}`,
          },
          { id: 'of', name: t`Known of`, numbers: true, cell: ({ hits, of }) => (of === 0 ? '–' : `${hits}/${of}`) },
          {
            id: 'how',
            name: t`How it is computed`,
            cell: ({ how, why: reason }) => <span className="campaign-how">{reason === null ? how : why[reason]}</span>,
          },
        ]}
      />
    </div>
  )
}
