import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { measure, type OutcomeTable, type TableMapping } from '../calls.ts'
import { useKindNames } from '../kind-names.tsx'

type Column = OutcomeTable['problems'][number]['column']
type Kind = NonNullable<TableMapping['kind']>

const SHOWN: readonly Column[] = [
  'day',
  'time',
  'kind',
  'value',
  'currency',
  'reference',
  'code',
  'number',
  'click',
  'person',
  'note',
]
const KINDS: readonly Kind[] = ['registration', 'call', 'sale', 'lead', 'subscription', 'visit', 'other']
const NONE = '-'

export function useColumnNames(): Record<Column, string> {
  const { t } = useLingui()
  return {
    day: t`Day`,
    time: t({ message: 'Time', context: 'of the day' }),
    kind: t`What happened`,
    value: t({ message: 'Value', context: 'money' }),
    currency: t`Currency`,
    reference: t`Number of the order`,
    code: t`Promo code`,
    number: t`Number called`,
    click: t`Click (mdn)`,
    person: t({ message: 'Customer', context: 'of the company' }),
    note: t({ message: 'Note', context: 'on an outcome' }),
  }
}

/** What the columns hold and what their words mean; kept for every table like it. */
export function TableColumns({ table }: { table: OutcomeTable }) {
  const { t } = useLingui()
  const { mapping } = table
  const [columns, setColumns] = useState(mapping.columns)
  const [kind, setKind] = useState(mapping.kind)
  const [kinds, setKinds] = useState<Record<string, Kind>>({})
  const [currency, setCurrency] = useState(mapping.currency ?? '')
  const [dates, setDates] = useState(mapping.dates)
  const [decimals, setDecimals] = useState(mapping.decimals)
  const names = useColumnNames()
  const kindName = useKindNames()
  const keep = measure.useDeed('PUT /measure/tables/:id/mapping', {
    refresh: ['GET /measure/tables/:id', 'GET /measure/tables'],
  })
  const choices = [
    { id: NONE, name: t`no column` },
    ...table.headings.map((heading, place) => ({
      id: String(place),
      name: heading || `${place + 1}`,
      about: table.sample[0]?.[place] ?? '',
    })),
  ]
  const kindChoices = KINDS.map((id) => ({ id, name: kindName(id) }))
  const save = () =>
    keep.run({
      id: table.id,
      mapping: {
        columns,
        kind,
        kinds: { ...knownKinds(mapping.kinds), ...kinds },
        currency: currency === '' ? null : currency.toUpperCase(),
        zone: mapping.zone,
        dates,
        decimals,
      },
    })
  return (
    <>
      <div className="table-fields">
        {SHOWN.map((column) => (
          <Select
            key={column}
            label={names[column]}
            options={choices}
            value={columns[column] === undefined ? NONE : String(columns[column])}
            onChange={(place) => setColumns({ ...columns, [column]: place === NONE ? undefined : Number(place) })}
          />
        ))}
      </div>
      <div className="table-fields">
        <Select
          label={t`Where nothing is said, it was`}
          options={[{ id: NONE, name: t`not said` }, ...kindChoices]}
          value={kind ?? NONE}
          onChange={(chosen) => setKind(KINDS.find((one) => one === chosen) ?? null)}
        />
        <TextField label={t`Currency of the whole file`} placeholder="TRY" value={currency} onChange={setCurrency} />
        <Select
          label={t`Days are written`}
          options={[
            { id: 'auto', name: t`as the column shows` },
            { id: 'day-first', name: t`day first` },
            { id: 'month-first', name: t`month first` },
          ]}
          value={dates}
          onChange={setDates}
        />
        <Select
          label={t`Decimals follow`}
          options={[
            { id: 'auto', name: t`as the column shows` },
            { id: 'comma', name: t`a comma` },
            { id: 'point', name: t`a point` },
          ]}
          value={decimals}
          onChange={setDecimals}
        />
      </div>
      {table.unknownKinds.length > 0 && (
        <>
          <p>
            <Trans>What do these words mean?</Trans>
          </p>
          <div className="table-fields">
            {table.unknownKinds.map((word) => (
              <Select
                key={word}
                label={word}
                placeholder={t`not said yet`}
                options={kindChoices}
                value={kinds[word] ?? null}
                onChange={(chosen) => setKinds({ ...kinds, [word]: chosen })}
              />
            ))}
          </div>
        </>
      )}
      <div>
        <Button isPending={keep.isRunning} onPress={save}>{t`Read it so`}</Button>
      </div>
    </>
  )
}

const knownKinds = (stored: Readonly<Record<string, string>>): Record<string, Kind> =>
  Object.fromEntries(
    Object.entries(stored).flatMap(([word, said]) => {
      const known = KINDS.find((kind) => kind === said)
      return known ? [[word, known]] : []
    }),
  )
