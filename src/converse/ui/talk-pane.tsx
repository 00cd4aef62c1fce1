import { Plural, Trans, useLingui } from '@lingui/react/macro'
import {
  IconArrowLeft,
  IconCheck,
  IconDoorEnter,
  IconDoorOff,
  IconMessagePlus,
  IconMessages,
  IconRotate,
  IconUserCircle,
} from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { inbox, type Message, type Place, type Talk } from './calls.ts'
import type { Triage } from './deeds.ts'
import { Editor } from './editor.tsx'
import { LabelMenu, WeighMenu } from './label-menu.tsx'
import { HandoffBar } from './handoff/handoff-bar.tsx'
import { AssignMenu, LaterMenu, openMenu } from './later-menu.tsx'
import { MessageView } from './message.tsx'
import { useInboxPlace } from './place.ts'
import { useTakeBack } from './take-back.ts'
import { useInboxWords } from './words.tsx'

type Props = {
  id: string | null
  place: Place | undefined
  triage: Triage
  onBack: () => void
  /** After an answer that puts the conversation away. */
  onNext: (id: string) => void
}

/** The middle: one conversation, hanging on its post, with the editor below. */
export function TalkPane({ id, place, triage, onBack, onNext }: Props) {
  const { t } = useLingui()
  const call = inbox.useCall('GET /inbox/threads/:id', { id: id ?? '0' }, { enabled: id !== null })
  useLiveRefresh('converse.thread', ['GET /inbox/threads/:id'])
  const [target, setTarget] = useState<string | null>(null)
  if (id === null) return <Hint />
  if (call.error)
    return (
      <section className="inbox-talk" aria-label={t`Conversation`}>
        <EmptyState
          kind="error"
          title={t`This conversation could not be read`}
          action={<Button onPress={() => void call.refetch()}>{t`Try again`}</Button>}
        >
          {problemSentence(call.error)}
        </EmptyState>
      </section>
    )
  const talk = call.data?.thread.id === id ? call.data : undefined
  const answered = talk?.messages.find((message) => message.id === target)
  return (
    <section className="inbox-talk" aria-label={t`Conversation`}>
      {talk ? (
        <>
          <Deeds talk={talk} place={place} triage={triage} onBack={onBack} />
          <Said talk={talk} place={place} onAnswer={(message) => setTarget(message.id)} />
          <HandoffBar threadId={talk.thread.id} onGone={() => onNext(talk.thread.id)} />
          <Editor
            key={talk.thread.id}
            talk={talk}
            target={answered ?? null}
            onSent={(done) => done && onNext(talk.thread.id)}
          />
        </>
      ) : (
        <Skeleton />
      )}
    </section>
  )
}

function Deeds({ talk, place, triage, onBack }: { talk: Talk } & Pick<Props, 'place' | 'triage' | 'onBack'>) {
  const { t } = useLingui()
  const [, setUrl] = useInboxPlace()
  const { thread } = talk
  const ids = [thread.id]
  return (
    <div className="inbox-deeds">
      <span className="inbox-back">
        <IconButton label={t`Back to the list`} icon={IconArrowLeft} keys="esc" onPress={onBack} />
      </span>
      {thread.state === 'screened' ? (
        <>
          <Button icon={IconDoorEnter} keys="y" onPress={() => triage.letIn(ids)}>{t`Let in`}</Button>
          <Button icon={IconDoorOff} keys="o" onPress={() => triage.keepOut(ids)}>{t`Keep out`}</Button>
        </>
      ) : thread.state === 'open' ? (
        <Button icon={IconCheck} keys="e" onPress={() => triage.done(ids)}>{t`Done`}</Button>
      ) : (
        <Button icon={IconRotate} keys="e" onPress={() => triage.reopen(ids)}>{t`Back to the queue`}</Button>
      )}
      <LaterMenu id="inbox-later" ids={ids} triage={triage} />
      <AssignMenu id="inbox-assign" ids={ids} triage={triage} place={place} assignee={thread.assignee} />
      <LabelMenu id="inbox-label" ids={ids} triage={triage} labels={thread.labels} />
      <WeighMenu id="inbox-weigh" ids={ids} triage={triage} boost={thread.boost} />
      <span className="inbox-deeds-space" />
      <span className="inbox-person-door">
        <IconButton label={t`Who is this`} icon={IconUserCircle} keys="i" onPress={() => setUrl({ panel: 'person' })} />
      </span>
    </div>
  )
}

/** Where a person finds what she is to answer by hand: the message itself, our post, or the page. */
const pageOf = ({ messages, post, channel }: Talk, { parentId }: Message): string =>
  [messages.find(({ externalId }) => externalId === parentId)?.url, post?.url].find(Boolean) ?? channel.url

/** Whom it answers, where that is not plain: in a talk of several, and not what was said just before. */
function answeredBy(messages: readonly Message[], nth: number): string | null {
  const parentId = messages[nth]?.parentId ?? null
  const before = messages.slice(0, nth).findLast(({ kind }) => kind !== 'note')
  if (parentId === null || before?.externalId === parentId) return null
  return messages.find(({ externalId }) => externalId === parentId)?.name ?? null
}

type SaidProps = { talk: Talk; place: Place | undefined; onAnswer: (message: Message) => void }

function Said({ talk, place, onAnswer }: SaidProps) {
  const takeBack = useTakeBack()
  const [, setUrl] = useInboxPlace()
  const box = useRef<HTMLDivElement>(null)
  const { t } = useLingui()
  const [isTranslated, setTranslated] = useState(false)
  const last = talk.messages.at(-1)?.id
  const theirs = talk.messages.findLast(({ ours, deletedAt }) => !ours && deletedAt === null)?.id
  const when = theirs !== undefined
  useAction({
    id: 'inbox.correct',
    label: t`Correct what the desk reads here…`,
    keys: 'c',
    when,
    run: () => openMenu(`inbox-correct-${theirs}`),
  })
  useAction({
    id: 'inbox.moderate',
    label: t`Hide, delete or ban…`,
    keys: 'm',
    when,
    run: () => openMenu(`inbox-moderate-${theirs}`),
  })
  useAction({ id: 'inbox.translate', label: t`Translate`, keys: 't', when, run: () => setTranslated(!isTranslated) })
  const several = new Set(talk.messages.flatMap(({ ours, personId }) => (ours ? [] : [personId]))).size > 1
  useEffect(() => {
    if (last) box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [last])
  return (
    // A conversation is read from its end, so it opens there.
    <div className="inbox-said" ref={box} role="log" aria-live="off" aria-label={talk.thread.person?.name ?? ''}>
      {talk.post && <PostAbove talk={talk} post={talk.post} />}
      <Why talk={talk} />
      {talk.messages.map((message, nth) => (
        <MessageView
          key={message.id}
          message={message}
          channel={talk.channel}
          person={talk.thread.person}
          page={pageOf(talk, message)}
          answers={several ? answeredBy(talk.messages, nth) : null}
          putInBy={place?.team.find(({ id }) => id === message.putInBy)?.name ?? null}
          isTranslated={isTranslated}
          onAnswer={several ? onAnswer : undefined}
          onTakeBack={(ours: Message) => takeBack(ours.id, talk.thread.id)}
        />
      ))}
      {talk.channel.byHand && (
        <Button look="quiet" icon={IconMessagePlus} onPress={() => setUrl({ panel: 'seen-next' })}>
          <Trans>Add what was said next</Trans>
        </Button>
      )}
    </div>
  )
}

/** The post everything hangs on. */
function PostAbove({ talk, post }: { talk: Talk; post: NonNullable<Talk['post']> }) {
  const { t } = useLingui()
  const [, setUrl] = useInboxPlace()
  return (
    <aside className="inbox-post" aria-label={t`Our post`}>
      <p className="meta">
        {post.at ? (
          <Trans>
            Under our post, <RelativeTime at={post.at} />
          </Trans>
        ) : (
          <Trans>Under our post</Trans>
        )}
      </p>
      <p className="inbox-post-text">{post.text === '' ? talk.channel.name : post.text}</p>
      <p className="inbox-post-links">
        {post.url && <Link href={post.url}>{t`Open it`}</Link>}
        {post.threads > 1 && (
          <Button look="quiet" icon={IconMessages} onPress={() => setUrl({ post: post.id })}>
            <Plural value={post.threads} one="# conversation under it" other="# conversations under it" />
          </Button>
        )}
      </p>
    </aside>
  )
}

/** Why it stands where it stands: every reason with its weight. */
function Why({ talk }: { talk: Talk }) {
  const { t, i18n } = useLingui()
  const { reasons } = useInboxWords()
  const { thread } = talk
  const told = thread.reasons.map(({ reason, points, learnt = 0 }) => ({ name: reasons[reason], points, learnt }))
  if (thread.waitingPoints > 0) told.push({ name: t`waiting`, points: thread.waitingPoints, learnt: 0 })
  if (told.length === 0 || thread.state === 'done') return null
  const signed = new Intl.NumberFormat(i18n.locale, { signDisplay: 'always' })
  return (
    <p className="inbox-why meta">
      <Trans>Why here:</Trans>{' '}
      {told.map(({ name, points, learnt }) => (
        <span key={name}>
          {name} <span data-numbers>{signed.format(points)}</span>
          {learnt !== 0 && (
            <>
              {' '}
              <Trans>({signed.format(learnt)} learnt)</Trans>
            </>
          )}
        </span>
      ))}
    </p>
  )
}

function Hint() {
  return (
    <section className="inbox-talk inbox-hint-pane">
      <p className="inbox-hint">
        <Trans>Choose a conversation with J and K, answer with R.</Trans>
      </p>
    </section>
  )
}
