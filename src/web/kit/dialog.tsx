import { useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'
import { ActionLayer } from '../actions.tsx'
import { IconButton } from './icon-button.tsx'
import './dialog.css'

type Props = {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** The buttons, the main one last. */
  footer?: ReactNode
  size?: 'normal' | 'wide'
}

/** Something that must be settled before going on; rare. Work that takes longer belongs in a Drawer. */
export function Dialog({ title, isOpen, onClose, children, footer, size = 'normal' }: Props) {
  const { t } = useLingui()
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className="dialog" data-size={size}>
        <AriaDialog className="dialog-inside">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton label={t`Close`} icon={IconX} onPress={onClose} />
          </header>
          <div className="dialog-body">
            <ActionLayer>{children}</ActionLayer>
          </div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

type Confirmation = {
  title: string
  /** What will happen, in one or two sentences. */
  children: ReactNode
  /** The verb and the count: "Delete 7 posts". */
  verb: string
  danger?: boolean
  isOpen: boolean
  onClose: () => void
  onConfirm: () => void
}

/** Only before what others have already seen, in bulk or for good; everything else is done at once with Undo. */
export function Confirm({ title, children, verb, danger = false, isOpen, onClose, onConfirm }: Confirmation) {
  const { t } = useLingui()
  const confirm = () => {
    onClose()
    onConfirm()
  }
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t`Keep as it is`}</Button>
          <Button look={danger ? 'danger' : 'primary'} onPress={confirm} autoFocus>
            {verb}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
