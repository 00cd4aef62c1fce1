import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Glyph } from './glyph.tsx'
import './badge.css'

export type Tone = 'plain' | 'cini' | 'good' | 'warn' | 'bad' | 'info'

type Props = { tone?: Tone; icon?: Icon; children: ReactNode; title?: string }

/** A state in a word: Scheduled, Failed, Review. Never colour alone. */
export const Badge = ({ tone = 'plain', icon, children, title }: Props) => (
  <span className="badge" data-tone={tone} title={title}>
    {icon && <Glyph icon={icon} size={12} />}
    {children}
  </span>
)
