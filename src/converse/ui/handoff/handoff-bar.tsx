import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowForwardUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { type Handoff, inbox } from './calls.ts'
import { HandoffDrawer } from './handoff-drawer.tsx'
import { HandoffState } from './handoff-state.tsx'
import { useDutyNames } from './handoff-words.ts'
import './handoff.css'

const AGAIN = ['GET /inbox/threads/:id/handoffs']

/** Above the editor: whose matter this seems to be, and with whom it is already. */
export function HandoffBar({ threadId, onGone }: { threadId: string; onGone: () => void }) {
  const { t } = useLingui()
  const { matters } = useDutyNames()
  const [open, setOpen] = useState(false)
  const call = inbox.useCall('GET /inbox/threads/:id/handoffs', { id: threadId })
  useLiveRefresh('converse.', AGAIN)
  useAction({ id: 'inbox.hand-off', label: t`Hand off…`, keys: 'shift+x', run: () => setOpen(true) })
  const close = inbox.useDeed('POST /inbox/handoffs/:id/close', { refresh: AGAIN, said: () => t`Put away.` })
  const standing = call.data?.handoffs.filter(({ closedAt }) => closedAt === null) ?? []
  const suggestion = standing.length === 0 ? (call.data?.suggestion ?? null) : null
  return (
    <>
      {(standing.length > 0 || suggestion) && (
        <div className="handoff-bar" role="status">
          {standing.map((handoff: Handoff) => (
            <div key={handoff.id} className="handoff-line">
              <HandoffState handoff={handoff} />
              <Button look="quiet" onPress={() => close.run({ id: handoff.id })}>
                {handoff.answeredAt ? t`Put away` : t`Ask no more`}
              </Button>
            </div>
          ))}
          {suggestion && (
            <div className="handoff-line">
              <span>
                {matters[suggestion.duty]} <q>{suggestion.words}</q>
              </span>
              <Button icon={IconArrowForwardUp} keys="shift+x" onPress={() => setOpen(true)}>
                <Trans>Hand off</Trans>
              </Button>
            </div>
          )}
        </div>
      )}
      <HandoffDrawer
        key={threadId}
        threadId={threadId}
        suggestion={call.data?.suggestion ?? null}
        mayMail={call.data?.mayMail ?? false}
        isOpen={open}
        onClose={() => setOpen(false)}
        onHanded={onGone}
      />
    </>
  )
}
