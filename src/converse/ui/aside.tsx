import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { useDesk } from '#web/session.tsx'
import { inbox, type Talk } from './calls.ts'

const AGAIN = ['GET /inbox/threads/:id/aside', 'GET /inbox/threads/:id', 'GET /inbox/threads', 'GET /inbox/counts']

/** Drafts, promises and moderation of the conversation. */
export function useAside(threadId: string) {
  useLiveRefresh('converse.thread', ['GET /inbox/threads/:id/aside'])
  return inbox.useCall('GET /inbox/threads/:id/aside', { id: threadId }).data
}

type Aside = NonNullable<ReturnType<typeof useAside>>

type Props = {
  talk: Talk
  aside: Aside
  /** Puts words into the editor. */
  onTake: (text: string, savedReplyId: string | null) => void
  /** The promise that the next answer keeps. */
  keeping: string | null
  onKeep: (promiseId: string | null) => void
}

/** Above the editor: what waits for a yes, what a rule has prepared, and what we promised here. */
export function AsideStrip({ talk, aside, onTake, keeping, onKeep }: Props) {
  const open = aside.promises.filter(({ keptAt }) => keptAt === null)
  if (aside.drafts.length === 0 && open.length === 0) return null
  return (
    <div className="inbox-aside">
      {aside.drafts.map((draft) => (
        <DraftLine key={draft.id} draft={draft} talk={talk} onTake={onTake} />
      ))}
      {open.map((promise) => (
        <PromiseLine key={promise.id} promise={promise} isKeeping={keeping === promise.id} onKeep={onKeep} />
      ))}
    </div>
  )
}

/** Who may say yes to what others have written. */
const DECIDES = new Set<string>(['owner', 'manager'])

function DraftLine({ draft, talk, onTake }: { draft: Aside['drafts'][number] } & Pick<Props, 'talk' | 'onTake'>) {
  const { t } = useLingui()
  const { me, workspace } = useDesk()
  const [text, setText] = useState(draft.text)
  const [why, setWhy] = useState('')
  const yes = inbox.useDeed('POST /inbox/drafts/:id/yes', { refresh: AGAIN, said: () => t`Approved and on its way.` })
  const no = inbox.useDeed('POST /inbox/drafts/:id/no', { refresh: AGAIN, said: () => t`Turned down.` })
  const back = inbox.useDeed('DELETE /inbox/drafts/:id', {
    refresh: AGAIN,
    onDone: (got) => onTake(got.text, draft.savedReplyId),
  })
  const mayDecide = draft.state === 'asked' && DECIDES.has(workspace.role)
  const newest = talk.messages.at(-1)?.id
  return (
    <div className="inbox-draft" data-state={draft.state}>
      <p className="meta">
        {draft.state === 'prepared' ? (
          <Trans>A rule has prepared this</Trans>
        ) : (
          <Trans>{draft.byName} asks for a yes</Trans>
        )}
      </p>
      {mayDecide ? (
        <>
          <TextField label={t`The answer`} labelUnseen value={text} onChange={setText} />
          <div className="inbox-draft-deeds">
            <Button
              look="primary"
              onPress={() => yes.run({ id: draft.id, text, ...(newest ? { seenId: newest } : {}) })}
            >
              {text === draft.text ? <Trans>Yes, send it</Trans> : <Trans>Send it with my words</Trans>}
            </Button>
            <TextField label={t`Why not`} labelUnseen placeholder={t`Why not`} value={why} onChange={setWhy} />
            <Button onPress={() => no.run({ id: draft.id, note: why })}>
              <Trans>Turn down</Trans>
            </Button>
          </div>
        </>
      ) : (
        <p>{draft.text}</p>
      )}
      {(draft.state === 'prepared' || draft.by === me.id) && (
        <Button look="quiet" onPress={() => back.run({ id: draft.id })}>
          {draft.state === 'prepared' ? <Trans>Take it into the editor</Trans> : <Trans>Take it back</Trans>}
        </Button>
      )}
    </div>
  )
}

function PromiseLine({
  promise,
  isKeeping,
  onKeep,
}: { promise: Aside['promises'][number]; isKeeping: boolean } & Pick<Props, 'onKeep'>) {
  const { t } = useLingui()
  const drop = inbox.useDeed('PUT /inbox/promises/:id', {
    refresh: AGAIN,
    said: () => t`Let go.`,
    undo: ({ id }) => inbox.call('PUT /inbox/promises/:id', { id, dropped: false }),
  })
  return (
    <div className="inbox-promise">
      <p>
        <Trans>
          Promised until <Moment at={promise.dueAt} />:
        </Trans>{' '}
        {promise.text}
      </p>
      <Button look="quiet" onPress={() => onKeep(isKeeping ? null : promise.id)}>
        {isKeeping ? <Trans>The next answer keeps it</Trans> : <Trans>Keep it with the next answer</Trans>}
      </Button>
      <Button look="quiet" onPress={() => drop.run({ id: promise.id, dropped: true })}>
        <Trans>Let go of it</Trans>
      </Button>
    </div>
  )
}
