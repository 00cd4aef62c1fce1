import { useLingui } from '@lingui/react/macro'
import { percent } from '#web/kit/numbers.ts'
import { Table } from '#web/kit/table.tsx'
import type { Audience } from '../calls.ts'
import { useClauseNames } from './audience-words.ts'
import { Between, ShareBar } from './share-bar.tsx'

type Score = Audience['circles'][number]['score']

/** The parts the fit is made of, each with what it rests on. */
export function Parts({ score }: { score: Score }) {
  const { t, i18n } = useLingui()
  const names = useClauseNames()
  if (score.parts.length === 0) return null
  const told = (share: number) => percent(share, i18n.locale)
  return (
    <Table
      caption={t`What the fit is made of`}
      rows={score.parts}
      idOf={({ clause }) => clause}
      columns={[
        {
          id: 'clause',
          name: t({ message: 'Clause', context: 'of an audience' }),
          cell: ({ clause }) => names[clause],
        },
        {
          id: 'bar',
          name: t`Met by`,
          cell: ({ share, low, high, atLeast }) =>
            share === null ? (
              t`Nobody can tell`
            ) : (
              <span className="audience-share">
                <ShareBar share={share} low={low} high={high} />
                <span data-numbers>{atLeast ? t`at least ${told(share)}` : told(share)}</span>
              </span>
            ),
        },
        {
          id: 'between',
          name: t`Between`,
          numbers: true,
          cell: ({ share, low, high }) => (share === null ? '–' : <Between low={low} high={high} />),
        },
        { id: 'of', name: t`Known of`, numbers: true, cell: ({ yes, of }) => (of === 0 ? '–' : `${yes}/${of}`) },
        { id: 'weight', name: t`Weight`, numbers: true, cell: ({ weight }) => weight },
      ]}
    />
  )
}
