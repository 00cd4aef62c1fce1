import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Door } from '#web/door.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import type { Got } from '#web/client.ts'
import { usePathPart } from '#web/url.ts'
import type { ConverseRoutes } from '../../slice.ts'
import { moodFigure, useInboxWords } from '../words.tsx'
import { inbox } from './calls.ts'
import './handoff.css'

type Handed = Got<ConverseRoutes, 'GET /handed/:token'>

/** What somebody outside sees who was asked: the matter as it stood, and room for one answer. No account is needed. */
export function Screen() {
  const { t } = useLingui()
  const token = usePathPart('token')
  const call = inbox.useCall('GET /handed/:token', { token })
  if (call.error)
    return (
      <Door title={t`This link no longer opens`}>
        <EmptyState kind="error" title={problemSentence(call.error)} />
      </Door>
    )
  const handed = call.data
  if (!handed) return null
  return (
    <Door
      title={t`${handed.byName} asks for your word`}
      about={
        <Trans>
          From {handed.frozen.channel.name}. An answer is wished by <Moment at={handed.dueAt} />.
        </Trans>
      }
    >
      <div className="handed">
        <blockquote className="handed-ask">{handed.ask}</blockquote>
        <Talk frozen={handed.frozen} />
        {handed.answer ? (
          <section aria-label={t`Your answer`}>
            <h2>
              <Trans>Your answer has reached the team</Trans>
            </h2>
            <blockquote className="handoff-answer">{handed.answer}</blockquote>
          </section>
        ) : (
          <Answer token={token} name={handed.contactName} onSent={() => void call.refetch()} />
        )}
      </div>
    </Door>
  )
}

function Talk({ frozen }: { frozen: Handed['frozen'] }) {
  const { t, i18n } = useLingui()
  const { moods } = useInboxWords()
  const { person, post } = frozen
  const lately = person?.moods.at(-1)
  return (
    <section className="handed-talk" aria-label={t`Conversation`}>
      <p className="meta">
        <Trans>
          As it stood <Moment at={frozen.at} />
        </Trans>
      </p>
      {post && post.text !== '' && (
        <p className="handed-post">
          <span className="meta">
            <Trans>Under our post</Trans>
          </span>
          {post.text} {post.url && <Link href={post.url}>{t`Open it`}</Link>}
        </p>
      )}
      {person && (
        <p className="meta">
          {person.name} {person.handle} ·{' '}
          <Trans>
            messages: {person.messages}, complaints: {person.complaints}
          </Trans>
          {lately && ` · ${moods[lately.label]} (${moodFigure(lately.mood, i18n.locale)})`}
        </p>
      )}
      <ol className="handed-said">
        {frozen.messages.map((said) => (
          <li key={`${said.at}${said.text}`} data-ours={said.ours || undefined}>
            <p className="meta">
              <strong>{said.name}</strong> · <Moment at={said.at} />
              {said.mood === 'negative' && !said.ours && ` · − ${moods.negative}`}
            </p>
            <p lang={said.lang === 'other' ? undefined : said.lang}>{said.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Answer({ token, name, onSent }: { token: string; name: string; onSent: () => void }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [by, setBy] = useState(name)
  const answer = inbox.useDeed('POST /handed/:token', { onDone: onSent })
  return (
    <section className="handoff-form" aria-label={t`Your answer`}>
      <TextField label={t`Your name`} maxLength={120} value={by} onChange={setBy} />
      <TextArea
        label={t`Your answer`}
        about={t`Only the team reads it; nothing is published.`}
        rows={5}
        maxLength={8000}
        value={text}
        onChange={setText}
      />
      <Button
        look="primary"
        size="large"
        isDisabled={text.trim() === ''}
        isPending={answer.isRunning}
        onPress={() => answer.run({ token, name: by, text })}
      >
        <Trans>Send the answer</Trans>
      </Button>
    </section>
  )
}
