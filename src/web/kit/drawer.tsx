import { useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { ActionLayer } from '../actions.tsx'
import { IconButton } from './icon-button.tsx'
import './dialog.css'
import './drawer.css'

type Props = {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Left of the close button: the state of saving, a menu. */
  aside?: ReactNode
  footer?: ReactNode
  /** `narrow` 380 px, `wide` for editors with a preview. On a phone both rise from below and fill the screen. */
  size?: 'narrow' | 'wide'
}

/** Work beside the screen it was opened from; closing never loses text, so it never asks. */
export function Drawer({ title, isOpen, onClose, children, aside, footer, size = 'narrow' }: Props) {
  const { t } = useLingui()
  return (
    <ModalOverlay
      className="scrim drawer-scrim"
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
      isDismissable
    >
      <Modal className="drawer" data-size={size}>
        <Dialog className="dialog-inside">
          <div className="dialog-head drawer-head">
            <Heading slot="title">{title}</Heading>
            <span className="drawer-aside">
              {aside}
              <IconButton label={t`Close`} icon={IconX} keys="esc" onPress={onClose} />
            </span>
          </div>
          <div className="drawer-body">
            <ActionLayer>{children}</ActionLayer>
          </div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
