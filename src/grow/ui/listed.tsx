import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Problem } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'

type Props = {
  list: {
    items: readonly unknown[]
    isPending: boolean
    problem: Problem | null
    refetch: () => void
    hasMore: boolean
    readOn: () => void
  }
  /** "The links could not be read" */
  failed: string
  /** What is shown, and offered, when there is none. */
  none: ReactNode
  /** What the button for the rest is called; none where the list reads on by itself. */
  more?: string
  children: ReactNode
}

/** A list as every screen of Grow shows one: on its way, not come, none there, or there with the rest behind a button. */
export function Listed({ list, failed, none, more, children }: Props) {
  const { t } = useLingui()
  if (list.isPending) return <Skeleton />
  const trouble = list.problem && (
    <EmptyState kind="error" title={failed} action={<Button onPress={list.refetch}>{t`Try again`}</Button>}>
      {problemSentence(list.problem)}
    </EmptyState>
  )
  if (list.items.length === 0) return trouble ?? none
  return (
    <>
      {trouble}
      {children}
      {more !== undefined && list.hasMore && (
        <div>
          <Button onPress={list.readOn}>{more}</Button>
        </div>
      )}
    </>
  )
}
