import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowLeft, IconCheck, IconMessage, IconPencil } from '@tabler/icons-react'
import { useAction } from '#web/actions.tsx'
import { Badge, type Tone } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useDesk } from '#web/session.tsx'
import { useUrl } from '#web/url.ts'
import * as z from 'zod'
import { LISTS, publish } from './calls.ts'
import { CommentList } from './comments/comment-list.tsx'
import { RemarkForm } from './comments/remark-form.tsx'
import { useRemark } from './comments/use-remark.ts'
import { PostAsShown } from './post-as-shown.tsx'
import { mediaUrl } from './upload.ts'
import './approvals.css'

/** What shows comments. */
const SAID = ['GET /publish/posts/:id/comments', 'GET /publish/comments/mine', 'GET /publish/comments/mine/count']
const ASKED = [
  ...SAID,
  'GET /publish/approvals',
  'GET /publish/approvals/count',
  'GET /publish/posts/:id/approval',
  ...LISTS,
]

type Props = {
  postId: string
  /** Told after a decision, so that a list can go on to the next. */
  onDecided?: (postId: string) => void
  /** A approves, R asks for changes: where nothing else uses these keys. */
  hasKeys?: boolean
}

/** What will go out, where it stands with those who must agree, and what is said about it. */
export function ApprovalTalk({ postId, onDecided, hasKeys = false }: Props) {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const [, setUrl] = useUrl(z.object({ post: z.string().optional().catch(undefined) }))
  const told = publish.useCall('GET /publish/posts/:id/approval', { id: postId })
  const said = publish.useList('GET /publish/posts/:id/comments', { id: postId })
  const { remark, isOpen, begin, change, end, sent } = useRemark()
  const note = remark.text
  const decide = publish.useDeed('POST /publish/posts/:id/decide', {
    refresh: ASKED,
    said: ({ decision }) => (decision === 'approve' ? t`Approved` : t`Changes asked for`),
    undo: ({ id }) => publish.call('POST /publish/posts/:id/reopen', { id }),
    onDone: (_, { id }) => {
      end()
      onDecided?.(id)
    },
  })
  const write = publish.useDeed('POST /publish/posts/:id/comments', {
    refresh: SAID,
    onDone: end,
  })
  const settle = publish.useDeed('POST /publish/comments/:id/resolve', {
    refresh: SAID,
    said: ({ resolved }) => (resolved ? t`Settled` : t`Opened again`),
    undo: ({ id, resolved }) => publish.call('POST /publish/comments/:id/resolve', { id, resolved: !resolved }),
  })
  const remove = publish.useDeed('PUT /publish/comments/:id', {
    refresh: SAID,
    said: () => t`Comment taken away`,
    undo: ({ id }) => publish.call('PUT /publish/comments/:id', { id, hidden: false }),
  })
  const approval = told.data?.approval
  const isAsked = approval?.state === 'asked'
  const say = (decision: 'approve' | 'changes') => {
    if (approval) decide.run({ id: postId, hash: approval.hash, decision, note })
  }
  const askForChanges = () => (note.trim() === '' ? begin() : say('changes'))
  const may = hasKeys && isAsked && !decide.isRunning
  useAction({ id: 'approvals.approve', label: t`Approve`, keys: 'a', when: may, run: () => say('approve') })
  useAction({ id: 'approvals.changes', label: t`Ask for changes`, keys: 'r', when: may, run: askForChanges })
  useAction({
    id: 'approvals.comment',
    label: t`Write a comment`,
    keys: hasKeys ? 'n' : 'mod+alt+m',
    when: told.data !== undefined,
    run: begin,
  })
  if (told.error) return <p>{problemSentence(told.error)}</p>
  if (!told.data) return <Skeleton />
  const { shown } = told.data
  const { zone } = workspace
  return (
    <section className="talk" aria-label={t`Approval`}>
      <div className="talk-head">
        {hasKeys && (
          <span className="talk-back">
            <Button look="quiet" icon={IconArrowLeft} onPress={() => setUrl({ post: undefined })}>
              <Trans>To the list</Trans>
            </Button>
          </span>
        )}
        {approval && <Standing state={approval.state} />}
        {shown.at && <Moment at={shown.at} zone={zone} />}
        {hasKeys && <Link href={`/compose/${postId}`}>{t`Open the post`}</Link>}
      </div>
      {approval && approval.steps.length > 1 && (
        <ol className="talk-steps">
          {approval.steps.map((step, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- a step is its place
            <li key={i}>
              <Badge tone={i + 1 < approval.step || approval.state === 'approved' ? 'good' : 'plain'}>
                {i + 1}. {step.name || (step.by === 'client' ? t`Client` : t`Team`)}
              </Badge>
            </li>
          ))}
        </ol>
      )}
      {isAsked && (
        <div className="talk-deeds">
          <Button
            look="primary"
            icon={IconCheck}
            {...(hasKeys ? { keys: 'a' } : {})}
            isPending={decide.isRunning}
            onPress={() => say('approve')}
          >
            <Trans>Approve</Trans>
          </Button>
          <Button icon={IconPencil} {...(hasKeys ? { keys: 'r' } : {})} onPress={askForChanges}>
            <Trans>Ask for changes</Trans>
          </Button>
        </div>
      )}
      {isOpen ? (
        <RemarkForm remark={remark} channels={shown.channels} onChange={change}>
          {isAsked && (
            <Button isDisabled={note.trim() === ''} isPending={decide.isRunning} onPress={() => say('changes')}>
              <Trans>Ask for changes</Trans>
            </Button>
          )}
          <Button
            isDisabled={note.trim() === ''}
            isPending={write.isRunning}
            onPress={() => write.run({ id: postId, ...sent })}
          >
            {isAsked ? t`Only a comment` : t({ context: 'a comment', message: 'Say it' })}
          </Button>
          <Button look="quiet" onPress={end}>
            <Trans>Never mind</Trans>
          </Button>
        </RemarkForm>
      ) : (
        <div>
          <Button look="quiet" icon={IconMessage} keys={hasKeys ? 'n' : 'mod+alt+m'} onPress={begin}>
            <Trans>Write a comment</Trans>
          </Button>
        </div>
      )}
      {hasKeys && (
        <PostAsShown
          channels={shown.channels}
          media={shown.media}
          lang={shown.lang}
          urlOf={(id) => mediaUrl(id, 'whole')}
        />
      )}
      <CommentList
        comments={said.items}
        zone={zone}
        nameOf={(id) => shown.channels.find((channel) => channel.id === id)?.name}
        texts={shown.channels.map(({ texts }) => texts.join(' '))}
        onSettle={(id, resolved) => settle.run({ id, resolved })}
        onRemove={(id) => remove.run({ id, hidden: true })}
      />
      {said.hasMore && (
        <Button look="quiet" onPress={said.readOn} isPending={said.isReadingOn}>
          <Trans>Later comments</Trans>
        </Button>
      )}
      {approval && (
        <ol className="talk-trail" aria-label={t`What happened`}>
          {approval.trail.map((mark) => (
            <li key={mark.id}>
              <Moment at={mark.at} zone={zone} /> {mark.said}
              {mark.note !== '' && <q>{mark.note}</q>}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Standing({ state }: { state: 'asked' | 'approved' | 'changes' | 'withdrawn' }) {
  const { t } = useLingui()
  const names: Record<typeof state, [Tone, string]> = {
    asked: ['warn', t`For approval`],
    approved: ['good', t`Approved`],
    changes: ['info', t`Changes asked for`],
    withdrawn: ['plain', t`Not asked`],
  }
  const [tone, name] = names[state]
  return <Badge tone={tone}>{name}</Badge>
}
