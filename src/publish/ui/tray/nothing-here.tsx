import { Trans } from '@lingui/react/macro'
import { Button } from '#web/kit/button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import type { Problem } from '#web/client.ts'
import type { Sought } from './seek.tsx'

type Props = { sought: Sought; isPending: boolean; problem: Problem | null; onAgain: () => void }

/** Why the tray shows nothing. */
export function NothingHere({ sought, isPending, problem, onAgain }: Props) {
  if (isPending) return <Skeleton />
  if (problem)
    return (
      <div className="drafts-empty">
        <p>{problemSentence(problem)}</p>
        <Button onPress={onAgain}>
          <Trans>Try again</Trans>
        </Button>
      </div>
    )
  return (
    <p className="drafts-empty">
      {sought.words.trim() !== '' ? (
        <Trans>Nothing here has these words.</Trans>
      ) : sought.kind === 'idea' ? (
        <Trans>No ideas yet. Write a line above and press Enter: it waits here without channel and hour.</Trans>
      ) : (
        <Trans>
          No drafts without an hour. A story from Watch, or an idea of your own, waits here until it has one.
        </Trans>
      )}
    </p>
  )
}
