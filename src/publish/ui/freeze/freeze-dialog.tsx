import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { FREEZES, publish } from '../calls.ts'

const ALL = 'all'

/** One press holds everything; which channels and why can be said, and need not be. */
export function FreezeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const [scope, setScope] = useState(ALL)
  const [note, setNote] = useState('')
  const known = publish.useCall('GET /publish/channels', {})
  const hold = publish.useDeed('POST /publish/freezes', {
    refresh: FREEZES,
    said: () => t`On hold: nothing planned goes out`,
    undo: (_, { id }) => publish.call('POST /publish/freezes/:id/lift', { id, missed: 'publish' }),
    onDone: onClose,
  })
  const channels = known.data?.channels ?? []
  return (
    <Dialog
      title={t`Hold all posts`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>
            <Trans>Keep as it is</Trans>
          </Button>
          <Button
            look="danger"
            autoFocus
            isPending={hold.isRunning}
            onPress={() => hold.run({ note, ...(scope === ALL ? {} : { channelIds: [scope] }) })}
          >
            <Trans>Hold them</Trans>
          </Button>
        </>
      }
    >
      <p className="lift-about">
        <Trans>
          Nothing planned or queued goes out until the hold is lifted. Answers to people still do, and single posts can
          be excepted.
        </Trans>
      </p>
      <Select
        label={t`Where`}
        value={scope}
        onChange={setScope}
        options={[{ id: ALL, name: t`On all channels` }, ...channels.map(({ id, name }) => ({ id, name }))]}
      />
      <TextField label={t`Why (for your colleagues)`} value={note} onChange={setNote} maxLength={500} />
    </Dialog>
  )
}
