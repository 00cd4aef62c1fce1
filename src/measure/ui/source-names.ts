import { useLingui } from '@lingui/react/macro'

/** Sources as people call them, the same in every chart and table of the room. */
export function useSourceNames(): (source: string) => string {
  const { t } = useLingui()
  const names: Record<string, string> = { direct: t`No referrer`, qr: t`QR code` }
  return (source) => names[source] ?? capital(source)
}

/** Initials are a name by themselves: VK, OK, X. */
const capital = (source: string) =>
  source.length <= 2 ? source.toUpperCase() : source.charAt(0).toUpperCase() + source.slice(1)
