import { useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Glyph } from './glyph.tsx'
import './chip.css'

/** A filter or tag in force; with `onRemove` it can be taken away. `name` is its text for the remove button. */
export function Chip({ children, name, onRemove }: { children: ReactNode; name: string; onRemove?: () => void }) {
  const { t } = useLingui()
  return (
    <span className="chip">
      {children}
      {onRemove && (
        <Button className="chip-remove" aria-label={t`Remove ${name}`} onPress={onRemove}>
          <Glyph icon={IconX} size={12} />
        </Button>
      )}
    </span>
  )
}
