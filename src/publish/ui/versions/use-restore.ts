import { useLingui } from '@lingui/react/macro'
import { LISTS, publish } from '../calls.ts'
import type { Draft } from '../use-draft.ts'

const VERSIONS = ['GET /publish/posts/:id/versions', 'GET /publish/posts/:id/approval', ...LISTS]

/** Brings an older version back into the composer; Undo brings back what it replaced. */
export function useRestore(postId: string, draft: Draft, onDone: () => void) {
  const { t } = useLingui()
  const deed = publish.useDeed('POST /publish/posts/:id/versions/:versionId/restore', {
    refresh: VERSIONS,
    said: () => t`Brought back`,
    undo: async (_, { before }) => {
      await draft.save()
      await publish.call('POST /publish/posts/:id/versions/:versionId/restore', {
        id: postId,
        versionId: before,
        version: draft.versionNow(),
      })
      await draft.settle('theirs')
    },
    onDone: () => {
      void draft.settle('theirs')
      onDone()
    },
  })
  return (versionId: string) =>
    // What is still on its way to the server is a version too.
    void draft.save().then(() => deed.run({ id: postId, versionId, version: draft.versionNow() }))
}
