import { Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { useDesk } from '#web/session.tsx'
import { publish } from './calls.ts'

/** The last messages to one outlet, and what it answered. */
export function Sendings({ id }: { id: string }) {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const told = publish.useCall('GET /publish/outlets/:id/sendings', { id })
  const again = publish.useDeed('POST /publish/outlets/:id/sendings/:sending/again', {
    refresh: ['GET /publish/outlets/:id/sendings'],
    said: () => t`It is being sent again`,
  })
  const names = { waiting: t`Still waiting`, sent: t`Taken`, failed: t`Not taken` }
  const sendings = told.data?.sendings ?? []
  if (sendings.length === 0)
    return (
      <p className="meta">
        <Trans>Nothing was sent there yet.</Trans>
      </p>
    )
  return (
    <ul className="notices-sendings">
      {sendings.map(({ id: sending, state, at, status, said }) => (
        <li key={sending}>
          <Moment at={at} zone={workspace.zone} />
          <Badge tone={state === 'sent' ? 'good' : state === 'failed' ? 'bad' : 'warn'}>{names[state]}</Badge>
          <span className="meta">{status ?? said}</span>
          <Button look="quiet" onPress={() => again.run({ id, sending })}>{t`Send again`}</Button>
        </li>
      ))}
    </ul>
  )
}
