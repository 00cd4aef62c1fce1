import { useLingui } from '@lingui/react/macro'
import { useZone } from '../zone.ts'
import { type MomentLook, momentText } from './time-words.ts'

/** An instant on a clock: `time` 18:00, `day` Tue, 24 Nov, `day-time` both. In the reader's zone unless told another. */
export function Moment({ at, look = 'day-time', zone }: { at: string; look?: MomentLook; zone?: string }) {
  const { i18n } = useLingui()
  const mine = useZone()
  const shown = zone ?? mine
  return (
    <time dateTime={at} title={`${momentText(at, shown, i18n.locale, 'full')} · ${shown}`}>
      {momentText(at, shown, i18n.locale, look)}
    </time>
  )
}
