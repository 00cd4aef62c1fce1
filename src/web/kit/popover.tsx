import type { ReactElement, ReactNode } from 'react'
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components'
import './popover.css'

type Props = {
  /** One kit Button or IconButton. */
  button: ReactElement
  label: string
  children: ReactNode | ((close: () => void) => ReactNode)
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top'
  /** For who opens it otherwise than by its button. */
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** A small floating panel that opens from a button; Esc closes it. */
export const Popover = ({ button, label, children, placement = 'bottom start', ...opening }: Props) => (
  <DialogTrigger {...opening}>
    {button}
    <AriaPopover className="popover" placement={placement} offset={4}>
      <Dialog className="popover-inside" aria-label={label}>
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </Dialog>
    </AriaPopover>
  </DialogTrigger>
)
