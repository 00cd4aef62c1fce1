import { useLingui } from '@lingui/react/macro'
import { useNow } from '../clock.ts'
import { useZone } from '../zone.ts'
import { momentText, relativeTime } from './time-words.ts'

/** How long ago or ahead; the exact hour and its zone stand in the title. `at` is an ISO instant. */
export function RelativeTime({ at }: { at: string }) {
  const { i18n } = useLingui()
  const zone = useZone()
  const now = useNow()
  return (
    <time dateTime={at} title={`${momentText(at, zone, i18n.locale, 'full')} · ${zone}`}>
      {relativeTime(at, now, i18n.locale)}
    </time>
  )
}
