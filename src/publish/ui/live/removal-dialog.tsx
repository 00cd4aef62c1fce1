import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { refresh } from '#web/calls.ts'
import { Confirm, Dialog } from '#web/kit/dialog.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { LISTS, publish } from '../calls.ts'
import { holdToast } from '../use-plan.ts'

/** Others have seen it, so it is asked once; after that there are ten seconds to think again. */
export function RemovalDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const standing = publish.useCall('GET /publish/deliveries/:id/live', { id })
  const takeDown = publish.useDeed('POST /publish/deliveries/:id/take-down', {
    refresh: [...LISTS, 'GET /publish/deliveries/:id'],
    onDone: ({ id: removalId }) =>
      holdToast(t`Taking it down…`, () =>
        publish.call('DELETE /publish/deliveries/:id', { id: removalId }).finally(() => refresh(queries, LISTS)),
      ),
  })
  const count = standing.data?.standing ?? 1
  if (standing.data?.whyNoRemoval !== null)
    return (
      <Dialog title={t`Take it down`} isOpen onClose={onClose}>
        {standing.error ? (
          <p>{problemSentence(standing.error)}</p>
        ) : standing.data ? (
          <p>{standing.data.whyNoRemoval}</p>
        ) : (
          <Skeleton />
        )}
      </Dialog>
    )
  return (
    <Confirm
      title={t`Take it down from the network?`}
      verb={t`Take down ${count}`}
      danger
      isOpen
      onClose={onClose}
      onConfirm={() => takeDown.run({ id })}
    >
      <p>
        {count > 1 ? (
          <Plural
            value={count}
            one="The post is deleted on the network."
            other="All # parts of it are deleted on the network: the thread and our first comment."
          />
        ) : (
          <Trans>The post is deleted on the network.</Trans>
        )}{' '}
        <Trans>Likes and answers go with it and do not come back.</Trans>
      </p>
    </Confirm>
  )
}
