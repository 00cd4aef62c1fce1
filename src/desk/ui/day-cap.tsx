import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { TextField } from '#web/kit/text-field.tsx'

type Props = { value: number | null; perDay: number | null; onChange: (value: number | null) => void }

/** How many posts a day are enough here; what is more waits for the next day. */
export function DayCap({ value, perDay, onChange }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(value === null ? '' : String(value))
  const number = Number(typed)
  const isFine = typed === '' || (Number.isInteger(number) && number >= 1 && number <= 1000)
  const keep = () => {
    const next = typed === '' ? null : number
    if (isFine && next !== value) onChange(next)
  }
  return (
    <TextField
      label={t`Posts a day at most`}
      about={
        perDay === null
          ? t`Empty for as many as are planned. What is more waits for the next day.`
          : t`Empty for as many as the network takes (${perDay}). What is more waits for the next day.`
      }
      inputMode="numeric"
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      error={isFine ? undefined : t`Write a number from 1 to 1000, or nothing.`}
    />
  )
}
