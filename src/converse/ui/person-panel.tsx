import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Avatar } from '#web/kit/avatar.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { inbox, type PersonCard } from './calls.ts'
import { Regard } from './regard.tsx'
import { useInboxPlace } from './place.ts'
import { Stars } from './reviews/stars.tsx'
import { moodFigure, useInboxWords } from './words.tsx'

/** The right pane: who speaks, how they have sounded, what else was said, what the team should know. */
export function PersonPanel({ threadId }: { threadId: string | null }) {
  const talk = inbox.useCall('GET /inbox/threads/:id', { id: threadId ?? '0' }, { enabled: threadId !== null })
  const personId = talk.data?.thread.person?.id ?? null
  const call = inbox.useCall('GET /inbox/people/:id', { id: personId ?? '0' }, { enabled: personId !== null })
  const person = call.data
  if (threadId === null || (talk.data && personId === null)) return null
  if (person?.id !== personId) return <Skeleton />
  return (
    <div className="inbox-person">
      <Who person={person} />
      <Moods person={person} />
      <Regard personId={person.id} />
      <Note key={person.id} person={person} />
      <Earlier person={person} threadId={threadId} />
    </div>
  )
}

function Who({ person }: { person: PersonCard }) {
  const { langs } = useInboxWords()
  const [identity] = person.identities
  const spoken = person.langs.filter((lang) => lang !== 'other').map((lang) => langs[lang])
  return (
    <div className="inbox-who">
      <Avatar name={person.name} src={identity?.avatar} network={identity?.network} size={40} />
      <div>
        <h2>{person.name}</h2>
        {person.identities.map(({ handle, url }) => (
          <p key={handle} className="meta inbox-handle">
            {url ? (
              <Link href={url} look="quiet">
                {handle}
              </Link>
            ) : (
              handle
            )}
          </p>
        ))}
        <p className="meta">
          <Plural value={person.messages} one="# message" other="# messages" />
          {person.complaints > 0 && (
            <>
              {' · '}
              <Plural value={person.complaints} one="# complaint" other="# complaints" />
            </>
          )}
        </p>
        <p className="meta">
          <Trans>
            Known since <Moment at={person.firstSeenAt} look="day" />
          </Trans>
        </p>
        {spoken.length > 0 && <p className="meta">{spoken.join(', ')}</p>}
      </div>
    </div>
  )
}

/** Every message as a dot: higher is gladder. A sentence says the same. */
function Moods({ person }: { person: PersonCard }) {
  const { t, i18n } = useLingui()
  const { moods } = useInboxWords()
  const last = person.moods.at(-1)
  if (person.moods.length < 2 || !last) return null
  const said = `${moods[last.label]} (${moodFigure(last.mood, i18n.locale)})`
  return (
    <section className="inbox-part">
      <h3>
        <Trans>Mood</Trans>
      </h3>
      <div className="inbox-moods" role="img" aria-label={t`Mood of the last messages, oldest first`}>
        {person.moods.map(({ at, mood, label }) => (
          <span
            key={at}
            data-mood={label}
            style={{ bottom: `${((mood + 1) / 2) * 100}%` }}
            title={moodFigure(mood, i18n.locale)}
          />
        ))}
      </div>
      <p className="meta">{said}</p>
    </section>
  )
}

function Note({ person }: { person: PersonCard }) {
  const { t } = useLingui()
  const [text, setText] = useState(person.note)
  const keep = inbox.useDeed('PUT /inbox/people/:id/note', { refresh: ['GET /inbox/people/:id'], said: () => t`Kept.` })
  return (
    <section className="inbox-part">
      <TextArea
        label={t`What the team should know`}
        placeholder={t`Regular since the opening, prefers first names…`}
        rows={2}
        value={text}
        onChange={setText}
        onBlur={() => text.trim() !== person.note && keep.run({ id: person.id, note: text })}
      />
    </section>
  )
}

function Earlier({ person, threadId }: { person: PersonCard; threadId: string }) {
  const [, setUrl] = useInboxPlace()
  const others = person.threads.filter(({ id }) => id !== threadId)
  if (others.length === 0) return null
  return (
    <section className="inbox-part">
      <h3>
        <Trans>Other conversations</Trans>
      </h3>
      <ul className="inbox-earlier">
        {others.map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => setUrl({ thread: row.id, panel: undefined }, { push: true })}>
              <span lang={row.previewLang === 'other' ? undefined : row.previewLang}>
                {row.stars !== null && <Stars given={row.stars} />} {row.preview}
              </span>
              <span className="meta">
                <RelativeTime at={row.lastAt} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
