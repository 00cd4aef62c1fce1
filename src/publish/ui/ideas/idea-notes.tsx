import { Trans, useLingui } from '@lingui/react/macro'
import { IconMessage } from '@tabler/icons-react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { useDesk } from '#web/session.tsx'
import { IDEAS, publish } from '../calls.ts'
import { CommentList } from '../comments/comment-list.tsx'
import { RemarkForm } from '../comments/remark-form.tsx'
import { useRemark } from '../comments/use-remark.ts'

const NOTES = [
  'GET /publish/posts/:id/comments',
  'GET /publish/comments/mine',
  'GET /publish/comments/mine/count',
  ...IDEAS,
]

/** What the team says about an idea, and whom it asks to look; it goes with the idea when that becomes a post. */
export function IdeaNotes({ id }: { id: string }) {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const said = publish.useList('GET /publish/posts/:id/comments', { id })
  const { remark, isOpen, begin, change, end, sent } = useRemark()
  const write = publish.useDeed('POST /publish/posts/:id/comments', { refresh: NOTES, onDone: end })
  const settle = publish.useDeed('POST /publish/comments/:id/resolve', {
    refresh: NOTES,
    said: ({ resolved }) => (resolved ? t`Settled` : t`Opened again`),
    undo: (wish) => publish.call('POST /publish/comments/:id/resolve', { ...wish, resolved: !wish.resolved }),
  })
  const remove = publish.useDeed('PUT /publish/comments/:id', {
    refresh: NOTES,
    said: () => t`Comment taken away`,
    undo: (wish) => publish.call('PUT /publish/comments/:id', { ...wish, hidden: false }),
  })
  useAction({ id: 'ideas.note', label: t`Write a note, ask a colleague`, keys: 'a', run: begin })
  return (
    <section className="ideas-notes" aria-label={t`Notes`}>
      <h2>
        <Trans>Notes</Trans>
      </h2>
      <CommentList
        comments={said.items}
        zone={workspace.zone}
        onSettle={(commentId, resolved) => settle.run({ id: commentId, resolved })}
        onRemove={(commentId) => remove.run({ id: commentId, hidden: true })}
      />
      {said.hasMore && (
        <Button look="quiet" onPress={said.readOn} isPending={said.isReadingOn}>
          <Trans>Later comments</Trans>
        </Button>
      )}
      {isOpen ? (
        <RemarkForm remark={remark} channels={[]} onChange={change}>
          <Button
            look="primary"
            isDisabled={remark.text.trim() === ''}
            isPending={write.isRunning}
            onPress={() => write.run({ id, ...sent })}
          >
            <Trans>Write it down</Trans>
          </Button>
          <Button look="quiet" onPress={end}>
            <Trans>Never mind</Trans>
          </Button>
        </RemarkForm>
      ) : (
        <Button look="quiet" icon={IconMessage} keys="a" onPress={begin}>
          <Trans>Write a note, ask a colleague</Trans>
        </Button>
      )}
    </section>
  )
}
