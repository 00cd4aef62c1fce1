import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/kit/button.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { Table } from '#web/kit/table.tsx'
import { inbox } from '../calls.ts'
import { useInboxWords } from '../words.tsx'

/** What the order of the queue has learnt from the order in which people answer: shown, bounded, and forgotten on request. */
export function OrderPart() {
  const { t } = useLingui()
  const { reasons } = useInboxWords()
  const way = inbox.useCall('GET /inbox/weights', {}).data
  const forget = inbox.useDeed('DELETE /inbox/weights', { refresh: ['GET /inbox/weights'], said: () => t`Forgotten.` })
  if (!way) return null
  const names: Partial<Record<string, string>> = reasons
  const rows = Object.entries(way.learnt).map(([reason, points]) => ({ reason, name: names[reason] ?? reason, points }))
  return (
    <div className="ways-part">
      <p>
        <Trans>
          The place in the queue is a sum you can read under “Why here” of every conversation. When you answer somebody
          before others who stand higher, the sum learns a little of it, never more than {way.furthest} points for one
          reason.
        </Trans>
      </p>
      <p>
        <Plural
          value={way.deeds}
          _0="It has learnt nothing yet."
          one="It has learnt from one answer."
          other="It has learnt from # answers."
        />
      </p>
      {rows.length > 0 && (
        <>
          <Table
            caption={t`Points on top of the usual ones`}
            columns={[
              { id: 'reason', name: t`Reason`, cell: (row) => row.name },
              { id: 'points', name: t`Learnt`, numbers: true, cell: (row) => <NumberText value={row.points} sign /> },
            ]}
            rows={rows.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))}
            idOf={(row) => row.reason}
          />
          <div className="ways-row">
            <Button onPress={() => forget.run({})}>
              <Trans>Forget what was learnt</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
