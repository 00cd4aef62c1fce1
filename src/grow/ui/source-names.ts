import { useLingui } from '@lingui/react/macro'

/** Sources as people call them; networks and hosts keep the name they came with. */
export function useSourceNames(): (source: string) => string {
  const { t } = useLingui()
  const names: Record<string, string> = { direct: t`No referrer`, qr: t`QR code` }
  // Initials are a name by themselves: VK, OK, X.
  return (source) =>
    names[source] ?? (source.length <= 2 ? source.toUpperCase() : source.charAt(0).toUpperCase() + source.slice(1))
}
