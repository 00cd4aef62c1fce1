import { Trans, useLingui } from '@lingui/react/macro'
import { Table } from '#web/kit/table.tsx'
import { inbox } from '../calls.ts'
import { moodFigure } from '../words.tsx'

/** Whether the coach is right here: how much people calm when its rules are kept, and when they are not. */
export function AdviceTable() {
  const { t, i18n } = useLingui()
  const told = inbox.useCall('GET /inbox/advice', {}).data
  if (!told || told.rules.every(({ kept, others }) => kept + others === 0)) return null
  const names: Record<(typeof told.rules)[number]['pointer'], string> = {
    name: t`Calling them by name`,
    repeats: t`Naming what went wrong`,
    empathy: t`Showing that we understand`,
    'next-step': t`Saying what happens next, and when`,
  }
  const figure = (mood: number) => moodFigure(mood, i18n.locale)
  const { fewest } = told
  return (
    <section className="ways-part">
      <p>
        <Trans>
          Does the advice given while you write work here? How much better upset people sounded after our answer, over
          half a year. From {fewest} answers on each side the desk dares to compare.
        </Trans>
      </p>
      <Table
        caption={t`Mood after our answer, by what the answer did`}
        columns={[
          { id: 'rule', name: t`The answer`, cell: ({ pointer }) => names[pointer] },
          {
            id: 'kept',
            name: t`did it`,
            numbers: true,
            cell: ({ kept, liftKept }) => <Mean of={kept} mean={liftKept} />,
          },
          {
            id: 'others',
            name: t`did not`,
            numbers: true,
            cell: ({ others, liftOthers }) => <Mean of={others} mean={liftOthers} />,
          },
          {
            id: 'difference',
            name: t`Difference`,
            numbers: true,
            cell: ({ difference }) =>
              difference === null ? (
                <span className="meta">
                  <Trans>too few</Trans>
                </span>
              ) : (
                `${figure(difference.mean)} (${figure(difference.low)} … ${figure(difference.high)})`
              ),
          },
        ]}
        rows={told.rules}
        idOf={({ pointer }) => pointer}
      />
    </section>
  )
}

function Mean({ of, mean }: { of: number; mean: number | null }) {
  const { i18n } = useLingui()
  if (mean === null) return <span className="meta">–</span>
  return (
    <>
      {moodFigure(mean, i18n.locale)} <span className="meta">n = {of}</span>
    </>
  )
}
