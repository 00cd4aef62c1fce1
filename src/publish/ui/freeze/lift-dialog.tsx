import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { FREEZES, publish, type Freeze } from '../calls.ts'

type Wish = 'publish' | 'replan' | 'draft'

/** Going on again asks first what shall become of what was missed; nothing is guessed. */
export function LiftDialog({ freeze, onClose }: { freeze: Freeze; onClose: () => void }) {
  const { t } = useLingui()
  const [wish, setWish] = useState<Wish>('replan')
  const lift = publish.useDeed('POST /publish/freezes/:id/lift', {
    refresh: FREEZES,
    said: (_, { replanned, drafted, published }) => {
      if (published > 0) return t`The hold is lifted; ${published} go out one after another`
      if (replanned > 0) return t`The hold is lifted; ${replanned} moved to a later day`
      return drafted > 0 ? t`The hold is lifted; ${drafted} are drafts again` : t`The hold is lifted`
    },
    onDone: onClose,
  })
  return (
    <Dialog
      title={t`Lift the hold`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>
            <Trans>Keep as it is</Trans>
          </Button>
          <Button
            look="primary"
            isPending={lift.isRunning}
            onPress={() => lift.run({ id: freeze.id, missed: freeze.missed > 0 ? wish : 'draft' })}
          >
            <Trans>Lift it</Trans>
          </Button>
        </>
      }
    >
      <p className="lift-about">
        <Plural
          value={freeze.waiting}
          one="# post waits for its hour and goes out as planned."
          other="# posts wait for their hour and go out as planned."
        />
      </p>
      {freeze.missed > 0 && (
        <RadioGroup<Wish>
          label={t`What shall become of the ${freeze.missed} that missed their hour?`}
          value={wish}
          onChange={setWish}
          options={[
            {
              id: 'replan',
              name: t`The same hour on a later day`,
              about: t`All by the same number of days, so that what stood apart still does.`,
            },
            {
              id: 'publish',
              name: t`Out now, one after another`,
              about: t`Twenty seconds apart on each channel.`,
            },
            { id: 'draft', name: t`Back to the drafts`, about: t`Nothing of them goes out until somebody plans it.` },
          ]}
        />
      )}
    </Dialog>
  )
}
