import { useLingui } from '@lingui/react/macro'

/** Sources as people call them, the same in every chart and table of the room. */
export function useSourceNames(): (source: string) => string {
  const { t } = useLingui()
  const names: Record<string, string> = { direct: t`No referrer`, qr: t`QR code` }
  return (source) => names[source] ?? capital(source)
}

/** Initials are a name by themselves: VK, OK, X; an address stays as it is written. */
const capital = (source: string) =>
  source.includes('.')
    ? source
    : source.length <= 2
      ? source.toUpperCase()
      : source.charAt(0).toUpperCase() + source.slice(1)
