import type { Icon } from '@tabler/icons-react'
import { Button, type ButtonProps } from 'react-aria-components'
import { isMac } from '../device.ts'
import { ariaKeys } from '../keys.ts'
import { Glyph } from './glyph.tsx'
import { Tooltip } from './tooltip.tsx'
import './icon-button.css'

type Props = Omit<ButtonProps, 'className' | 'style' | 'children' | 'render' | 'aria-label'> & {
  /** Its name, spoken and shown as a tooltip. */
  label: string
  icon: Icon
  keys?: string
  size?: number
}

/** A verb without room for its word. */
export function IconButton({ label, icon, keys, size = 16, ...rest }: Props) {
  return (
    <Tooltip text={label} {...(keys ? { keys } : {})}>
      <Button
        {...rest}
        aria-label={label}
        className="icon-button"
        render={(dom) => <button {...dom} {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys, isMac) } : {})} />}
      >
        <Glyph icon={icon} size={size} />
      </Button>
    </Tooltip>
  )
}
