import { useLingui } from '@lingui/react/macro'
import type { Problem } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { problemSentence } from '#web/kit/problem.tsx'

/** A part of the settings that one's role does not open, or that could not be fetched. */
export function NotReadable({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const { t } = useLingui()
  if (problem.status === 403) return <EmptyState kind="not-permitted" title={problemSentence(problem)} />
  return (
    <EmptyState
      kind="error"
      title={problemSentence(problem)}
      action={<Button onPress={onAgain}>{t`Try again`}</Button>}
    />
  )
}
