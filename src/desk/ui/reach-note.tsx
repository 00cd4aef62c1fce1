import { Trans } from '@lingui/react/macro'
import { IconPlugConnected } from '@tabler/icons-react'
import { useState } from 'react'
import type { Got } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import type { DeskRoutes } from '../slice.ts'
import { desk } from './calls.ts'
import { Refused } from './refused.tsx'

type Given = { address: Got<DeskRoutes, 'GET /networks'>['address']; why: string }

/** Said before a network is connected that must be able to reach the desk, with a way to try it. */
export function ReachNote({ address: { url, isPublic }, why }: Given) {
  const [isFound, setFound] = useState(false)
  const trial = desk.useDeed('POST /address/test', { onProblem: () => setFound(false), onDone: () => setFound(true) })
  return (
    <section className="desk-reach" data-public={isPublic}>
      <p>
        {isPublic ? (
          <Trans>The desk is at {url}, where this network must be able to reach it.</Trans>
        ) : (
          <Trans>
            The desk is at {url}, which the world cannot reach. Start it with MEYDAN_URL set to an address that it can.
          </Trans>
        )}
      </p>
      <p className="desk-reach-why">{why}</p>
      {isPublic && (
        <Button icon={IconPlugConnected} isPending={trial.isRunning} onPress={() => trial.run({})}>
          <Trans>Test the address</Trans>
        </Button>
      )}
      {isFound && (
        <p role="status">
          <Trans>The desk answers at its address.</Trans>
        </p>
      )}
      <Refused problem={trial.problem} />
    </section>
  )
}
