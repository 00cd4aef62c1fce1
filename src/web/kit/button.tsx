import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'
import { useShownKeys } from '../actions.tsx'
import { isMac } from '../device.ts'
import { ariaKeys } from '../keys.ts'
import { Glyph } from './glyph.tsx'
import { Kbd } from './kbd.tsx'
import './button.css'

type Props = Omit<ButtonProps, 'className' | 'style' | 'children' | 'render'> & {
  children: ReactNode
  /** `primary`: the one main deed of a place. `danger`: harm that cannot be undone. `quiet`: no border. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'normal' | 'large'
  icon?: Icon
  /** Shown as a hint and told to assistive technology; `useAction` makes the key work. */
  keys?: string
  wide?: boolean
}

/** A verb. Its text says what happens, never "OK". */
export function Button({ children, look = 'plain', size = 'normal', icon, keys, wide = false, ...rest }: Props) {
  const shown = useShownKeys(keys)
  return (
    <AriaButton
      {...rest}
      className="button"
      data-look={look}
      data-size={size}
      data-wide={wide || undefined}
      render={(dom) => <button {...dom} {...(shown ? { 'aria-keyshortcuts': ariaKeys(shown, isMac) } : {})} />}
    >
      {icon && <Glyph icon={icon} />}
      <span className="button-text">{children}</span>
      {shown && <Kbd keys={shown} />}
    </AriaButton>
  )
}
