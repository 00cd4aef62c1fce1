import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Option } from './option.ts'
import './segmented.css'

type Props<Id extends string> = {
  label: string
  options: readonly Option<Id>[]
  value: Id
  onChange: (id: Id) => void
  isDisabled?: boolean
}

/** Two to five ways of seeing the same thing; something is always chosen. */
export function Segmented<Id extends string>({ label, options, value, onChange, isDisabled = false }: Props<Id>) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find(({ id }) => keys.has(id))
        if (chosen) onChange(chosen.id)
      }}
    >
      {options.map(({ id, name, icon, disabled }) => (
        <ToggleButton key={id} id={id} className="segment" isDisabled={disabled ?? false}>
          {icon}
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
