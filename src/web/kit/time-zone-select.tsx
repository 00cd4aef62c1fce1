import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { now } from '../clock.ts'
import { ComboBox } from './combo-box.tsx'
import type { FieldWords } from './field.tsx'

type Props = Partial<FieldWords> & {
  value: string | null
  onChange: (zone: string) => void
  isDisabled?: boolean
  isRequired?: boolean
}

/** A zone by its city, with how far it is from Greenwich now. */
export function TimeZoneSelect({ value, onChange, ...rest }: Props) {
  const { t, i18n } = useLingui()
  const options = useMemo(() => zonesIn(i18n.locale, value), [i18n.locale, value])
  return (
    <ComboBox
      label={t`Time zone`}
      {...rest}
      options={options}
      value={value}
      onChange={(zone) => zone !== null && onChange(zone)}
    />
  )
}

function zonesIn(lang: string, chosen: string | null) {
  const at = now()
  const offset = (zone: string) =>
    new Intl.DateTimeFormat(lang, { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? ''
  // The list of zones leaves out UTC, which is where servers stand, and old names that somebody may still go by.
  const known = ['UTC', ...Intl.supportedValuesOf('timeZone')]
  const zones = chosen === null || known.includes(chosen) ? known : [chosen, ...known]
  return zones.map((zone) => ({
    id: zone,
    name: zone.replaceAll('_', ' ').replace(/^(\w+)\/(.*)$/, '$2 · $1'),
    about: offset(zone),
  }))
}
