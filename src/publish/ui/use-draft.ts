import { useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { refresh } from '#web/calls.ts'
import type { Post } from './calls.ts'
import { openDraft } from './draft-store.ts'

/** The draft being written, and what keeps it. */
export function useDraft(post: Post) {
  const queries = useQueryClient()
  const [store] = useState(() =>
    openDraft(post, () => refresh(queries, ['GET /publish/drafts', 'GET /publish/calendar'])),
  )
  const draft = useSyncExternalStore(store.watch, store.get)
  return {
    ...draft,
    change: store.change,
    describe: store.describe,
    save: store.save,
    settle: store.settle,
    versionNow: () => store.get().version,
  }
}

export type Draft = ReturnType<typeof useDraft>
