import { Trans, useLingui } from '@lingui/react/macro'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import type { LibraryItem } from '../calls.ts'
import { Library } from './library.tsx'

/** Takes pictures that are already there. */
export function LibraryPicker({ onTake }: { onTake: (item: LibraryItem) => void }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon={IconPhotoPlus} onPress={() => setOpen(true)}>
        <Trans>From the library</Trans>
      </Button>
      <Dialog title={t`Media library`} isOpen={isOpen} onClose={() => setOpen(false)} size="wide">
        {isOpen && (
          <Library
            onTake={(item) => {
              onTake(item)
              setOpen(false)
            }}
          />
        )}
      </Dialog>
    </>
  )
}
