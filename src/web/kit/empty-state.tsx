import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Glyph } from './glyph.tsx'
import './empty-state.css'

type Props = {
  /**
   * `first-use`: what this is for and one deed. `cleared`: a calm sentence and what is next. `no-match`: which filter,
   * one press to remove it. `error`: cause and repair. `not-permitted`: who can.
   */
  kind: 'first-use' | 'cleared' | 'no-match' | 'error' | 'not-permitted'
  title: string
  children?: ReactNode
  /** One Button, at most two. */
  action?: ReactNode
  icon?: Icon
}

/** What stands where there is nothing; never the same for every nothing. */
export const EmptyState = ({ kind, title, children, action, icon }: Props) => (
  <div className="empty" data-kind={kind} role={kind === 'error' ? 'alert' : undefined}>
    {icon && (
      <span className="empty-icon">
        <Glyph icon={icon} size={20} />
      </span>
    )}
    <h2 className="empty-title">{title}</h2>
    {children && <div className="empty-words">{children}</div>}
    {action && <div className="empty-action">{action}</div>}
  </div>
)
