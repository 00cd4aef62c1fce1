import { Trans, useLingui } from '@lingui/react/macro'
import { IconMessage2Bolt, IconNotes, IconSend } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Avatar } from '#web/kit/avatar.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Counter, TextArea } from '#web/kit/text-area.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { toast } from '#web/kit/toast.tsx'
import { useDesk } from '#web/session.tsx'
import { VoiceHint } from '#web/voice-hint.tsx'
import { inbox, type Message, type SavedReply, type Talk } from './calls.ts'
import { AskColleague } from './ask-colleague.tsx'
import { AsideStrip, useAside } from './aside.tsx'
import { Coach } from './coach.tsx'
import type { PutOff } from './deeds.ts'
import { HereLine, useBeHere, useOthers } from './here.tsx'
import { useKeptReply } from './kept-reply.ts'
import { useInboxPlace } from './place.ts'
import { PromiseMenu } from './promise-menu.tsx'
import { filled, SavedList, useSavedReplies } from './saved-list.tsx'
import { HOLD_SECONDS, useHoldToast } from './take-back.ts'

type Props = {
  talk: Talk
  /** The message chosen to be answered; null leaves it to whom the conversation is with. */
  target: Message | null
  onSent: (done: boolean) => void
}

/** Where we answer: as whom, in which words, with what the coach would add; or a note for the team. */
export function Editor({ talk, target, onSent }: Props) {
  const { t } = useLingui()
  const [, setUrl] = useInboxPlace()
  const [mode, setMode] = useState<'answer' | 'note'>('answer')
  const box = useRef<HTMLTextAreaElement>(null)
  const newest = highestId(talk.messages)
  const { text, write, savedReplyId, setSavedReplyId, seenId, see } = useKeptReply(talk.thread.id, newest)
  const others = useOthers().filter(({ threadId }) => threadId === talk.thread.id)
  useBeHere(talk.thread.id, mode === 'answer' ? text : '')
  const send = useSend(talk, target, seenId, onSent)
  const aside = useAside(talk.thread.id)
  const [keeping, setKeeping] = useState<string | null>(null)
  const [promised, setPromised] = useState<PutOff | null>(null)
  const needsYes = aside?.needsApproval ?? false
  const moved = mode === 'answer' ? movedOn(talk, seenId, send.me.id) : null
  const name = target?.name ?? talk.thread.person?.name ?? ''
  const canAnswer = mode === 'note' || talk.channel.canAnswer
  const isReady = text.trim() !== '' && canAnswer && !text.startsWith('/') && moved === null

  const focus = (next: 'answer' | 'note') => {
    setMode(next)
    // One goes on writing where one stopped.
    const end = box.current?.value.length ?? 0
    box.current?.focus()
    box.current?.setSelectionRange(end, end)
  }
  const take = (reply: SavedReply) => {
    write(filled(reply.text, { name, channel: talk.channel.name, me: send.me.name }))
    setSavedReplyId(reply.id)
    box.current?.focus()
  }
  const saved = useSavedReplies(
    mode === 'answer' && text.startsWith('/') ? text.slice(1) : null,
    langOf(talk, target),
    take,
  )
  const clear = () => {
    write('')
    setSavedReplyId(null)
    setKeeping(null)
    setPromised(null)
  }
  const go = (done: boolean) => {
    if (!isReady) return
    if (mode === 'note') return void send.note(text, () => write(''))
    if (needsYes) return void send.ask({ text, savedReplyId }, clear)
    void send.answer({ text, done, savedReplyId, keeping, promised }, clear)
  }

  useAction({ id: 'inbox.seen', label: t`I have read what came in`, keys: 'v', when: moved !== null, run: see })
  const answered = target?.id ?? null
  useEffect(() => {
    if (answered !== null) box.current?.focus()
  }, [answered])
  useAction({ id: 'inbox.answer', label: t`Answer`, keys: ['r', 'enter'], run: () => focus('answer') })
  useAction({ id: 'inbox.note', label: t`Write a note for the team`, keys: 'n', run: () => focus('note') })
  useAction({ id: 'inbox.send-done', label: t`Send & done`, keys: 'mod+enter', when: isReady, run: () => go(true) })
  useAction({ id: 'inbox.send', label: t`Send and stay`, keys: 'mod+shift+enter', when: isReady, run: () => go(false) })
  useAction({
    id: 'inbox.saved',
    label: t`Saved replies`,
    keys: '/',
    run: () => (focus('answer'), text === '' && write('/')),
  })

  return (
    <div className="inbox-editor" data-mode={mode}>
      {saved.isOpen && <SavedList saved={saved} />}
      <HereLine others={others} />
      {aside && mode === 'answer' && (
        <AsideStrip
          talk={talk}
          aside={aside}
          keeping={keeping}
          onKeep={setKeeping}
          onTake={(words, replyId) => {
            write(filled(words, { name, channel: talk.channel.name, me: send.me.name }))
            setSavedReplyId(replyId)
            box.current?.focus()
          }}
        />
      )}
      {moved && (
        <div className="inbox-moved" role="alert">
          <span>
            {moved.ours ? (
              <Trans>{moved.name} has answered while you were writing. Your words are kept.</Trans>
            ) : (
              <Trans>{moved.name} has written again while you were writing. Your words are kept.</Trans>
            )}
          </span>
          <Button keys="v" onPress={see}>
            <Trans>I have read it</Trans>
          </Button>
        </div>
      )}
      <div className="inbox-editor-head">
        <Segmented
          label={t`What you write`}
          options={[
            { id: 'answer', name: t`Answer` },
            { id: 'note', name: t`Note` },
          ]}
          value={mode}
          onChange={(next) => focus(next)}
        />
        {mode === 'answer' && (
          <span className="inbox-identity meta">
            <Avatar name={talk.channel.name} src={talk.channel.avatar} network={talk.channel.network} size={20} />
            <span>
              <Trans>as {talk.channel.handle}</Trans>
            </span>
          </span>
        )}
        <span className="inbox-deeds-space" />
        {mode === 'answer' && talk.channel.maxLength !== null && text.length > talk.channel.maxLength / 2 && (
          <Counter used={Array.from(text).length} limit={talk.channel.maxLength} />
        )}
        {mode === 'answer' && <PromiseMenu promised={promised} onPromise={setPromised} />}
        <IconButton
          label={t`Saved replies`}
          icon={IconMessage2Bolt}
          keys="/"
          onPress={() => setUrl({ panel: 'replies' })}
        />
      </div>
      <div onKeyDown={saved.onKeyDown} role="presentation">
        <TextArea
          label={mode === 'note' ? t`A note for the team` : t`Your answer to ${name}`}
          labelUnseen
          placeholder={
            mode === 'note'
              ? t`Only the team sees this`
              : canAnswer
                ? t`Answer ${name} – / for saved replies`
                : t`This channel cannot send right now`
          }
          rows={3}
          value={text}
          onChange={write}
          inputRef={box}
          isDisabled={!canAnswer}
        />
      </div>
      {mode === 'answer' && !text.startsWith('/') && (
        <VoiceHint key={talk.thread.id} text={text} kind="reply" onTake={write} />
      )}
      <div className="inbox-editor-foot">
        {mode === 'answer' ? (
          <Coach threadId={talk.thread.id} messageId={target?.id} text={text} />
        ) : (
          <AskColleague
            text={text}
            onAsk={(words) => {
              write(words)
              box.current?.focus()
            }}
          />
        )}
        <span className="inbox-deeds-space" />
        {mode === 'note' ? (
          <Button look="primary" icon={IconNotes} keys="mod+enter" isDisabled={!isReady} onPress={() => go(true)}>
            <Trans>Keep the note</Trans>
          </Button>
        ) : needsYes ? (
          <Button look="primary" icon={IconSend} keys="mod+enter" isDisabled={!isReady} onPress={() => go(true)}>
            <Trans>Ask for approval</Trans>
          </Button>
        ) : (
          <>
            <Button isDisabled={!isReady} onPress={() => go(false)}>
              <Trans>Send</Trans>
            </Button>
            <Button look="primary" icon={IconSend} keys="mod+enter" isDisabled={!isReady} onPress={() => go(true)}>
              <Trans>Send & done</Trans>
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

type Wish = {
  text: string
  done: boolean
  savedReplyId: string | null
  keeping: string | null
  promised: PutOff | null
}

/** Sends answers and notes; until it is certain that the server has them, the words stay in the editor. */
function useSend(talk: Talk, target: Message | null, seenId: string | undefined, onSent: (done: boolean) => void) {
  const hold = useHoldToast()
  const { thread } = talk
  const again = ['GET /inbox/threads/:id', 'GET /inbox/counts', 'GET /inbox/threads/:id/aside']
  const { t } = useLingui()
  const answer = inbox.useDeed('POST /inbox/threads/:id/answers', {
    refresh: again,
    onProblem: (problem, wish) => {
      const text = problemSentence(problem)
      if (problem.type !== 'being-answered') return void toast(text, { tone: 'bad' })
      setInsisted(wish.text)
      toast(t`${text} Press Send again to send it anyway.`, { tone: 'bad' })
    },
  })
  const ask = inbox.useDeed('POST /inbox/threads/:id/drafts', {
    refresh: [...again, 'GET /inbox/threads/:id/aside'],
    said: () => t`Put before a manager.`,
  })
  const note = inbox.useDeed('POST /inbox/threads/:id/notes', { refresh: again })
  const { me } = useDesk()
  // Who was told that a colleague is writing and sends the same words once more means it.
  const [insisted, setInsisted] = useState<string | null>(null)
  return {
    me,
    ask: async ({ text, savedReplyId }: Pick<Wish, 'text' | 'savedReplyId'>, onKept: () => void) => {
      const wish = { id: thread.id, text, ...(seenId ? { seenId } : {}), ...(savedReplyId ? { savedReplyId } : {}) }
      if (await ask.runAndWait(wish).catch(refusalIsSaid)) onKept()
    },
    answer: async ({ text, done, savedReplyId, keeping, promised }: Wish, onKept: () => void) => {
      const wish = {
        id: thread.id,
        text,
        done,
        holdSeconds: HOLD_SECONDS,
        ...(seenId ? { seenId } : {}),
        ...(insisted === text ? { anyway: true } : {}),
        ...(target ? { messageId: target.id } : {}),
        ...(savedReplyId ? { savedReplyId } : {}),
        ...(keeping ? { keepsPromiseId: keeping } : {}),
        ...(promised ? { promiseUntil: promised } : {}),
      }
      const kept = await answer.runAndWait(wish).catch(refusalIsSaid)
      if (!kept) return
      onKept()
      hold(kept.messageId, thread.id, target?.name ?? thread.person?.name ?? talk.channel.name)
      onSent(done)
    },
    note: async (text: string, onKept: () => void) => {
      if (await note.runAndWait({ id: thread.id, text }).catch(refusalIsSaid)) onKept()
    },
  }
}

/** In which language we are spoken to. */
const langOf = (talk: Talk, target: Message | null): string | undefined =>
  (target ?? talk.messages.findLast(({ ours, kind }) => !ours && kind !== 'note'))?.lang

/** Messages stand in the order in which they were said; what we have seen is told by the order in which they came. */
const highestId = (messages: readonly Message[]): string | undefined =>
  messages
    .map(({ id }) => id)
    .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .at(-1)

/** What somebody else has said since the words were begun; of several the answer of a colleague. */
function movedOn(talk: Talk, seenId: string | undefined, me: string): Message | null {
  if (seenId === undefined) return null
  const fresh = talk.messages.filter(
    ({ id, kind, by, state }) => isLater(id, seenId) && kind !== 'note' && by !== me && state !== 'failed',
  )
  return fresh.findLast(({ ours }) => ours) ?? fresh.at(-1) ?? null
}

const isLater = (id: string, than: string): boolean =>
  id.length > than.length || (id.length === than.length && id > than)

/** A toast has said it; the words stay where they are. */
const refusalIsSaid = () => null
