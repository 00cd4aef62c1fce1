import { useContext } from 'react'
import { DeskContext, useDesk } from './session.tsx'

/** The zone this machine stands in. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The zone hours are shown in: the reader's, else this machine's where nobody has signed in yet. */
export const useZone = (): string => useContext(DeskContext)?.zone ?? zoneHere()

/** The city a zone is named after. */
export const cityOf = (zone: string): string => zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone

/** What the brand plans stands on the clock of its workspace; the city of that clock where it is not the reader's own. */
export function useOtherClock(): string | null {
  const { workspace, zone } = useDesk()
  return workspace.zone === zone ? null : cityOf(workspace.zone)
}
