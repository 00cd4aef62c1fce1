import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCircleCheck } from '@tabler/icons-react'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { Tomorrow } from './tomorrow.tsx'

/** Nothing asks for a decision: what is there of tomorrow already, and what could be. */
export function DoneForNow({ aside }: { aside: number }) {
  const { t } = useLingui()
  return (
    <>
      <EmptyState
        kind="cleared"
        icon={IconCircleCheck}
        title={t`Done for now`}
        action={
          <>
            <Link look="button" href="/watch">
              <Trans>Read what is new</Trans>
            </Link>
            <Link look="button" href="/inbox/garden">
              <Trans>Look after the garden</Trans>
            </Link>
          </>
        }
      >
        <Trans>Nobody waits, nothing is stuck. A good moment to look ahead.</Trans>{' '}
        {aside > 0 && <Plural value={aside} one="# decision is put aside." other="# decisions are put aside." />}
      </EmptyState>
      <Tomorrow />
    </>
  )
}
