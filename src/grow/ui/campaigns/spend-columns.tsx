import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { grow, type SpendFile } from '../calls.ts'

const SHOWN = ['day', 'amount', 'currency', 'campaign', 'impressions', 'clicks', 'joins'] as const
const NONE = '-'

/** What the columns of the file hold; kept for every file like it. */
export function SpendColumns({ file }: { file: SpendFile }) {
  const { t } = useLingui()
  const { mapping } = file
  const [columns, setColumns] = useState(mapping.columns)
  const [currency, setCurrency] = useState(mapping.currency ?? '')
  const [dates, setDates] = useState(mapping.dates)
  const [decimals, setDecimals] = useState(mapping.decimals)
  const keep = grow.useDeed('PUT /grow/spend/files/:id/mapping', {
    refresh: ['GET /grow/spend/files/:id', 'GET /grow/spend/files'],
  })
  const names: Record<(typeof SHOWN)[number], string> = {
    day: t`Day`,
    amount: t`Amount`,
    currency: t`Currency`,
    campaign: t`Campaign`,
    impressions: t`Views`,
    clicks: t`Clicks`,
    joins: t`Joined`,
  }
  const choices = [
    { id: NONE, name: t`no column` },
    ...file.headings.map((heading, place) => ({
      id: String(place),
      name: heading || `${place + 1}`,
      about: file.sample[0]?.[place] ?? '',
    })),
  ]
  const save = () =>
    keep.run({
      id: file.id,
      mapping: {
        columns,
        currency: currency === '' ? null : currency.toUpperCase(),
        zone: mapping.zone,
        dates,
        decimals,
      },
    })
  return (
    <>
      <div className="campaign-fields">
        {SHOWN.map((column) => (
          <Select
            key={column}
            label={names[column]}
            options={choices}
            value={columns[column] === undefined ? NONE : String(columns[column])}
            onChange={(place) => setColumns({ ...columns, [column]: place === NONE ? undefined : Number(place) })}
          />
        ))}
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
      <div className="campaign-deeds">
        <Button isPending={keep.isRunning} onPress={save}>{t`Read it so`}</Button>
      </div>
    </>
  )
}
