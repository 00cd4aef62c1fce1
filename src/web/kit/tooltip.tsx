import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import './tooltip.css'

/** A short explanation on hover and focus. `children` is one kit Button, IconButton or Link. */
export const Tooltip = ({ text, keys, children }: { text: ReactNode; keys?: string; children: ReactElement }) => (
  <TooltipTrigger delay={500} closeDelay={80}>
    {children}
    <AriaTooltip className="tooltip" offset={6}>
      {text}
      {keys && <Kbd keys={keys} />}
    </AriaTooltip>
  </TooltipTrigger>
)
