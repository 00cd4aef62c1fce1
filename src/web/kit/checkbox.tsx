import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components'
import './checkbox.css'

type Props = Omit<CheckboxProps, 'className' | 'style' | 'children' | 'render'> & { children: ReactNode }

/** Yes or no, taken with a form, or one of several that may all be yes. */
export const Checkbox = ({ children, ...rest }: Props) => (
  <AriaCheckbox {...rest} className="checkbox">
    {({ isSelected, isIndeterminate }) => (
      <>
        <span className="checkbox-box" aria-hidden>
          {isIndeterminate ? <IconMinus size={12} stroke={2.6} /> : isSelected && <IconCheck size={12} stroke={2.6} />}
        </span>
        <span>{children}</span>
      </>
    )}
  </AriaCheckbox>
)
