import { Trans } from '@lingui/react/macro'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { publish } from './calls.ts'
import './history.css'

/** Everything that was tried for one delivery, as sentences. */
export function History({ id, zone }: { id: string; zone: string }) {
  const told = publish.useCall('GET /publish/deliveries/:id', { id })
  if (told.error) return <p className="history">{problemSentence(told.error)}</p>
  if (!told.data) return <Skeleton />
  const { delivery, history } = told.data
  return (
    <ol className="history">
      {history.length === 0 && (
        <li>
          <Trans>
            Nothing was sent yet. Its hour is <Moment at={delivery.dueAt} zone={zone} />.
          </Trans>
        </li>
      )}
      {history.map((line) => (
        <li key={line.id}>
          <Moment at={line.at} zone={zone} />
          <span>{line.said}</span>
          {line.heard && <q className="history-heard">{line.heard}</q>}
        </li>
      ))}
      {delivery.nextAt && history.length > 0 && (
        <li>
          <Moment at={delivery.nextAt} zone={zone} />
          <span>
            {delivery.state === 'unknown' ? (
              <Trans>The network is asked again.</Trans>
            ) : (
              <Trans>It is tried again.</Trans>
            )}
          </span>
        </li>
      )}
    </ol>
  )
}
