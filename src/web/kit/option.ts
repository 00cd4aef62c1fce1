import type { ReactNode } from 'react'

/** A choice of a Select, ComboBox, RadioGroup or Segmented. */
export type Option<Id extends string = string> = {
  id: Id
  name: string
  about?: string
  icon?: ReactNode
  disabled?: boolean
}
