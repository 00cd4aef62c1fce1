import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { LISTS, publish, type Delivery } from '../calls.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { RemovalDialog } from './removal-dialog.tsx'

/** What can be done with what others see already: other words, or taking it down. */
export function LiveDeeds({ delivery }: { delivery: Delivery }) {
  const { t } = useLingui()
  const [open, setOpen] = useState<'change' | 'removal' | null>(null)
  const isRemoval = delivery.change?.kind === 'removal'
  return (
    <span className="delivery-deeds">
      {!isRemoval && (
        <Button look="quiet" onPress={() => setOpen('change')}>
          {t`Change what is live`}
        </Button>
      )}
      {!isRemoval && (
        <Button look="quiet" onPress={() => setOpen('removal')}>
          {t`Take it down`}
        </Button>
      )}
      <>
        {open === 'change' && <ChangeDialog id={delivery.id} onClose={() => setOpen(null)} />}
        {open === 'removal' && <RemovalDialog id={delivery.id} onClose={() => setOpen(null)} />}
      </>
    </span>
  )
}

/** A change or removal that has not ended well, and the ways out of that. */
export function ChangeTrouble({ change }: { change: NonNullable<Delivery['change']> }) {
  const { t } = useLingui()
  const { id, kind, state, reasonSaid, nextAt } = change
  const retry = publish.useDeed('POST /publish/deliveries/:id/retry', {
    refresh: LISTS,
    said: () => t`It is being sent again`,
  })
  const check = publish.useDeed('POST /publish/deliveries/:id/check', {
    refresh: LISTS,
    said: () => t`The network is being asked`,
  })
  const handled = publish.useDeed('POST /publish/deliveries/:id/handled', { refresh: LISTS })
  const settle = publish.useDeed('POST /publish/deliveries/:id/settle', { refresh: LISTS })
  const takeBack = publish.useDeed('DELETE /publish/deliveries/:id', { refresh: LISTS, said: () => t`Taken back` })
  const isWaiting = state === 'planned' || state === 'due'
  const isOpen = state === 'unknown' && nextAt === null
  return (
    <span className="delivery-change">
      {reasonSaid && <span className="delivery-reason">{reasonSaid}</span>}
      <span className="delivery-deeds">
        {isWaiting && <Button onPress={() => takeBack.run({ id })}>{t`Take it back`}</Button>}
        {state === 'failed' && (
          <>
            <Button isPending={retry.isRunning} onPress={() => retry.run({ id })}>
              {t`Retry`}
            </Button>
            <Button look="quiet" onPress={() => handled.run({ id })}>{t`Leave it as it is`}</Button>
          </>
        )}
        {isOpen && (
          <>
            <Button isPending={check.isRunning} onPress={() => check.run({ id })}>
              {t`Check`}
            </Button>
            <Button look="quiet" onPress={() => settle.run({ id, isDone: true })}>
              {kind === 'removal' ? t`It is gone` : t`It is changed`}
            </Button>
            <Button look="quiet" onPress={() => settle.run({ id, isDone: false })}>
              {kind === 'removal' ? t`It is still there` : t`It is as it was`}
            </Button>
          </>
        )}
      </span>
    </span>
  )
}
