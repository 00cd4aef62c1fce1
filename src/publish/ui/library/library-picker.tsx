import { Trans, useLingui } from '@lingui/react/macro'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import type { LibraryItem } from '../calls.ts'
import { Library } from './library.tsx'

type Props = {
  onTake: (item: LibraryItem) => void
  /** Where there is no room for words. */
  isSmall?: boolean
}

/** Takes pictures that are already there. */
export function LibraryPicker({ onTake, isSmall = false }: Props) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {isSmall ? (
        <IconButton label={t`From the library`} icon={IconPhotoPlus} onPress={() => setOpen(true)} />
      ) : (
        <Button icon={IconPhotoPlus} onPress={() => setOpen(true)}>
          <Trans>From the library</Trans>
        </Button>
      )}
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
