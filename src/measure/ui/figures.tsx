import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/kit/button.tsx'
import { Table } from '#web/kit/table.tsx'
import { Tooltip } from '#web/kit/tooltip.tsx'
import { type Figure, type Formula, measure } from './calls.ts'
import { useChange, useFigureText } from './figure-text.ts'

const MAIN: readonly string[] = ['outcomes', 'link_clicks', 'first_reply_median']

export function useFormulas(): (id: string) => Formula | undefined {
  const { data } = measure.useCall('GET /measure/formulas', {})
  return (id) => data?.formulas.find((formula) => formula.id === id)
}

/** The three numbers of the page, each beside what it was. */
export function MainFigures({ figures }: { figures: readonly Figure[] }) {
  const formulaOf = useFormulas()
  const text = useFigureText()
  const change = useChange()
  return (
    <dl className="measure-main">
      {MAIN.flatMap((id) => figures.filter(({ formula }) => formula === id)).map((figure) => {
        const formula = formulaOf(figure.formula)
        const moved = change(figure, formula)
        return (
          <div key={figure.formula}>
            <dt>
              <FormulaName formula={formula} />
            </dt>
            <dd>
              <span className="measure-number">{text(figure.value, { unit: formula?.unit ?? 'count' })}</span>
              {moved && (
                <span className="meta measure-change" data-tone={moved.tone}>
                  {moved.said}
                </span>
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Every figure there is, with the formula it was made by. */
export function AllFigures({ figures }: { figures: readonly Figure[] }) {
  const { t } = useLingui()
  const formulaOf = useFormulas()
  const text = useFigureText()
  return (
    <details className="measure-all">
      <summary>
        <Trans>All figures and how they are computed</Trans>
      </summary>
      <Table
        caption={t`All figures`}
        captionUnseen
        rows={figures}
        idOf={({ formula, currency }) => `${formula}${currency}`}
        columns={[
          { id: 'name', name: t`Figure`, cell: ({ formula }) => formulaOf(formula)?.name },
          {
            id: 'value',
            name: t`Now`,
            numbers: true,
            cell: ({ formula, value, currency }) =>
              text(value, { unit: formulaOf(formula)?.unit ?? 'count', currency }),
          },
          {
            id: 'before',
            name: t({ message: 'Before', context: 'a figure' }),
            numbers: true,
            cell: ({ formula, before, currency }) =>
              text(before, { unit: formulaOf(formula)?.unit ?? 'count', currency }),
          },
          {
            id: 'how',
            name: t`How it is computed`,
            cell: ({ formula }) => <span className="measure-how">{formulaOf(formula)?.how}</span>,
          },
        ]}
      />
    </details>
  )
}

/** A figure's name; on hover and focus it says how it is computed. */
function FormulaName({ formula }: { formula: Formula | undefined }) {
  if (!formula) return null
  return (
    <Tooltip text={formula.how}>
      <Button look="quiet">{formula.name}</Button>
    </Tooltip>
  )
}
