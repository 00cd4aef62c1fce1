import { useContext } from 'react'
import { DeskContext } from './session.tsx'
import { zoneHere } from './kit/time-zone-select.tsx'

/** The zone hours are shown in: the reader's, else this machine's where nobody has signed in yet. */
export const useZone = (): string => useContext(DeskContext)?.zone ?? zoneHere()
