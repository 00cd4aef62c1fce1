import type { ReactNode } from 'react'
import { Switch as AriaSwitch, type SwitchProps } from 'react-aria-components'
import './switch.css'

type Props = Omit<SwitchProps, 'className' | 'style' | 'children' | 'render'> & { children: ReactNode }

/** On or off, in force at once. */
export const Switch = ({ children, ...rest }: Props) => (
  <AriaSwitch {...rest} className="switch">
    <span className="switch-track" aria-hidden>
      <span className="switch-thumb" />
    </span>
    <span>{children}</span>
  </AriaSwitch>
)
