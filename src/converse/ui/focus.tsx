import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconInbox } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import type { Row } from './calls.ts'
import { type InboxUrl, useInboxPlace } from './place.ts'

/** Over the one conversation of focus mode: how much of the pile is left, and the way out. */
export function FocusBar({ left }: { left: number }) {
  const [, setUrl] = useInboxPlace()
  return (
    <div className="inbox-focus-bar" role="status">
      <span>
        <Plural value={left} _0="The pile is answered" one="One left on the pile" other="# left on the pile" />
      </span>
      <Button keys="shift+l" onPress={() => setUrl({ focus: undefined, preset: left === 0 ? 'open' : 'later' })}>
        <Trans>Leave focus</Trans>
      </Button>
    </div>
  )
}

/** Nothing is left on the pile. */
export function PileAnswered() {
  const { t } = useLingui()
  const [, setUrl] = useInboxPlace()
  return (
    <EmptyState
      kind="cleared"
      icon={IconInbox}
      title={t`The pile is answered`}
      action={<Button onPress={() => setUrl({ focus: undefined, preset: 'open' })}>{t`To the queue`}</Button>}
    >
      <Trans>In a conversation, L puts it here for later.</Trans>
    </EmptyState>
  )
}

/** In focus mode there is always one in front of the reader while there is one left. */
export function useFirstOfPile({ focus, thread }: InboxUrl, rows: readonly Row[], choose: (id: string) => void) {
  const first = rows[0]?.id
  const open = useEffectEvent(choose)
  const isEmpty = focus !== undefined && thread === undefined
  useEffect(() => {
    if (isEmpty && first !== undefined) open(first)
  }, [isEmpty, first])
}
