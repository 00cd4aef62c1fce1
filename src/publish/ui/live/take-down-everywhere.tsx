import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { refresh } from '#web/calls.ts'
import { Confirm, Dialog } from '#web/kit/dialog.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { toast } from '#web/kit/toast.tsx'
import { LISTS, publish } from '../calls.ts'
import { holdToast } from '../use-plan.ts'
import './take-down-everywhere.css'

/** One press for all channels: first it says where it goes and where it stays, then there are ten seconds to think again. */
export function TakeDownEverywhere({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const live = publish.useCall('GET /publish/posts/:id/live', { id })
  const known = publish.useCall('GET /publish/channels', {})
  const nameOf = (channelId: string) => known.data?.channels.find((one) => one.id === channelId)?.name ?? ''
  const takeDown = publish.useDeed('POST /publish/posts/:id/take-down', {
    refresh: [...LISTS, 'GET /publish/posts/:id/live', 'GET /publish/deliveries/:id'],
    onDone: ({ asked, left }) => {
      const takeBack = () =>
        Promise.all(asked.map((removal) => publish.call('DELETE /publish/deliveries/:id', { id: removal }))).finally(
          () => refresh(queries, LISTS),
        )
      if (asked.length > 0) holdToast(t`Taking it down…`, takeBack)
      for (const { channelId, why } of left) toast(`${nameOf(channelId)}: ${why}`, { tone: 'bad' })
    },
  })
  const channels = live.data?.channels ?? []
  const going = channels.filter(({ whyNoRemoval }) => whyNoRemoval === null)
  const staying = channels.filter(({ whyNoRemoval }) => whyNoRemoval !== null)
  const reasons = staying.length > 0 && (
    <>
      <p>
        <Trans>There it stays, until somebody deletes it on the network:</Trans>
      </p>
      <ul className="take-down-list">
        {staying.map(({ channelId, whyNoRemoval }) => (
          <li key={channelId}>
            <strong>{nameOf(channelId)}</strong> <span>{whyNoRemoval}</span>
          </li>
        ))}
      </ul>
    </>
  )
  if (going.length === 0)
    return (
      <Dialog title={t`Take down everywhere`} isOpen onClose={onClose}>
        {live.error ? (
          <p>{problemSentence(live.error)}</p>
        ) : live.isPending || known.isPending ? (
          <Skeleton />
        ) : (
          reasons || (
            <p>
              <Trans>It is on no network any more.</Trans>
            </p>
          )
        )}
      </Dialog>
    )
  const count = going.length
  return (
    <Confirm
      title={t`Take it down everywhere?`}
      verb={t`Take down ${count}`}
      danger
      isOpen
      onClose={onClose}
      onConfirm={() => takeDown.run({ id })}
    >
      <p>
        <Trans>It is deleted here, with everything that stands under it because of it:</Trans>
      </p>
      <ul className="take-down-list">
        {going.map(({ channelId, standing }) => (
          <li key={channelId}>
            <strong>{nameOf(channelId)}</strong> {standing > 1 && <span className="meta">{t`${standing} parts`}</span>}
          </li>
        ))}
      </ul>
      {reasons}
      <p>
        <Trans>Likes and answers go with it and do not come back.</Trans>
      </p>
    </Confirm>
  )
}
