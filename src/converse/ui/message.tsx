import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconClock,
  IconCornerDownRight,
  IconEyeOff,
  IconHeart,
  IconHeartFilled,
  IconLock,
  IconNotes,
  IconTrash,
} from '@tabler/icons-react'
import { Avatar } from '#web/kit/avatar.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Popover } from '#web/kit/popover.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { inbox, type Message, type Talk } from './calls.ts'
import { CorrectMenu, ModerateMenu, Translation } from './correct-menu.tsx'
import { Stars } from './reviews/stars.tsx'
import { ChangeSeen } from './seen/change-form.tsx'
import { ByHand, useTakeOut } from './seen/by-hand.tsx'
import { moodFigure, moodSign, useInboxWords } from './words.tsx'

type Props = {
  message: Message
  channel: Talk['channel']
  /** The face of whom the conversation is with. */
  person: Talk['thread']['person']
  /** Where an answer is to be posted by hand. */
  page: string
  /** Whom it answers, where that is not plain. */
  answers: string | null
  /** The name of whoever put it in; null when nobody did or he has left. */
  putInBy: string | null
  /** Makes this the message the editor answers; absent where it is the only one to answer. */
  onAnswer?: ((message: Message) => void) | undefined
  /** Shows the words in the reader's language, too. */
  isTranslated: boolean
  /** Gives the words of an answer that did not go out back to the editor. */
  onTakeBack: (message: Message) => void
}

/** One thing somebody said: theirs, ours, or a note of the team. */
export function MessageView(props: Props) {
  const { message, channel, person, page, answers, putInBy, onAnswer, isTranslated, onTakeBack } = props
  const { t } = useLingui()
  const takeOut = useTakeOut()
  const { moods } = useInboxWords()
  const side = message.kind === 'note' ? 'note' : message.ours ? 'ours' : 'theirs'
  const langOf = message.lang === 'other' ? undefined : message.lang
  return (
    <article className="inbox-message" data-side={side} data-state={message.state}>
      {side === 'note' ? (
        <span className="inbox-note-sign">
          <Glyph icon={IconNotes} />
        </span>
      ) : (
        <Avatar
          name={message.name}
          src={message.ours ? channel.avatar : message.personId === person?.id ? person?.avatar : null}
          size={24}
        />
      )}
      <div className="inbox-message-body">
        <header className="inbox-message-head">
          <span className="inbox-name">{message.name}</span>
          {side === 'note' && (
            <span className="meta">
              <Trans>note for the team</Trans>
            </span>
          )}
          {answers !== null && (
            <span className="inbox-answers meta">
              <Glyph icon={IconCornerDownRight} size={12} /> <Trans>to {answers}</Trans>
            </span>
          )}
          <span className="meta">
            {message.url ? (
              <Link href={message.url} look="quiet">
                <RelativeTime at={message.at} />
              </Link>
            ) : (
              <RelativeTime at={message.at} />
            )}
          </span>
          {message.visibility === 'mentioned' && side !== 'note' && (
            <Badge icon={IconLock} title={t`Only the two of you see this`}>{t`private`}</Badge>
          )}
          {message.stars !== null && <Stars given={message.stars} />}
          {message.stars === null && message.moodLabel !== 'neutral' && side === 'theirs' && (
            <span className="inbox-mood" data-mood={message.moodLabel} role="img" aria-label={moods[message.moodLabel]}>
              {moodSign(message.moodLabel)}
            </span>
          )}
          {message.hiddenAt && <Badge icon={IconEyeOff}>{t`hidden`}</Badge>}
          <Edited message={message} />
          {message.putInBy !== null && (
            <span className="meta">{putInBy === null ? t`put in by hand` : t`put in by ${putInBy}`}</span>
          )}
        </header>
        {message.deletedAt ? (
          <p className="inbox-gone">
            <Trans>Deleted by its author</Trans>
          </p>
        ) : message.text === '' && message.stars !== null ? (
          <p className="inbox-gone">
            <Trans>Stars without a word</Trans>
          </p>
        ) : (
          <p className="inbox-text reading" lang={langOf}>
            <Spoken text={message.text} />
          </p>
        )}
        {isTranslated && !message.deletedAt && <Translation message={message} />}
        <Media message={message} />
        {message.state === 'held' && message.reason === 'by-hand' ? (
          <ByHand message={message} page={page} onTakeBack={() => onTakeBack(message)} />
        ) : (
          <SendState message={message} onTakeBack={onTakeBack} />
        )}
        <Effect message={message} />
      </div>
      {side === 'theirs' && !message.deletedAt && (
        <span className="inbox-message-deeds">
          {onAnswer && (
            <IconButton label={t`Answer ${message.name}`} icon={IconArrowBackUp} onPress={() => onAnswer(message)} />
          )}
          {message.putInBy !== null && <ChangeSeen message={message} />}
          {message.putInBy !== null && (
            <IconButton label={t`Take it out again`} icon={IconTrash} onPress={() => takeOut.run({ id: message.id })} />
          )}
          {channel.canLike && <Like message={message} />}
          <CorrectMenu message={message} id={`inbox-correct-${message.id}`} />
          <ModerateMenu message={message} channel={channel} id={`inbox-moderate-${message.id}`} />
        </span>
      )}
    </article>
  )
}

function Edited({ message }: { message: Message }) {
  const { t } = useLingui()
  if (message.versions.length === 0) return null
  return (
    <Popover button={<Button look="quiet">{t`edited`}</Button>} label={t`What it said before`}>
      <ul className="inbox-versions">
        {message.versions.map(({ text, stars, until }) => (
          <li key={until}>
            <span className="meta">
              <Trans>
                until <RelativeTime at={until} />
              </Trans>{' '}
              {stars !== null && <Stars given={stars} />}
            </span>
            <p lang={message.lang === 'other' ? undefined : message.lang}>{text}</p>
          </li>
        ))}
      </ul>
    </Popover>
  )
}

function Media({ message }: { message: Message }) {
  const { t } = useLingui()
  if (message.media.length === 0 || message.deletedAt) return null
  return (
    <div className="inbox-media">
      {message.media.map(({ kind, url, preview, alt }) => (
        <a key={url} href={url} target="_blank" rel="noreferrer" aria-label={alt || t`Attachment`}>
          {kind === 'image' || preview ? <img src={preview ?? url} alt={alt} loading="lazy" /> : t`Attachment`}
        </a>
      ))}
    </div>
  )
}

function SendState({ message, onTakeBack }: { message: Message; onTakeBack: (message: Message) => void }) {
  if (message.state === 'sending')
    return (
      <p className="inbox-state">
        <Glyph icon={IconClock} size={14} /> <Trans>On its way…</Trans>
        <Button look="quiet" onPress={() => onTakeBack(message)}>
          <Trans>Take back</Trans>
        </Button>
      </p>
    )
  if (message.state === 'failed')
    return (
      <p className="inbox-state" data-bad>
        <Glyph icon={IconAlertTriangle} size={14} /> <Trans>It did not arrive.</Trans>
        <Button look="quiet" onPress={() => onTakeBack(message)}>
          <Trans>Write it again</Trans>
        </Button>
      </p>
    )
  if (message.state === 'unknown')
    return (
      <p className="inbox-state" data-bad>
        <Glyph icon={IconAlertTriangle} size={14} />{' '}
        <Trans>The network did not say whether it arrived. We are asking; nothing is sent twice.</Trans>
      </p>
    )
  if (message.state === 'held')
    return (
      <p className="inbox-state">
        <Glyph icon={IconClock} size={14} /> <Trans>The network is holding it for its moderators.</Trans>
      </p>
    )
  return null
}

const CALMER = 0.15

/** What our answer did: how the person sounded before and after it. */
function Effect({ message }: { message: Message }) {
  const { i18n } = useLingui()
  if (!message.effect || message.effect.before === null) return null
  const change = message.effect.after - message.effect.before
  const before = moodFigure(message.effect.before, i18n.locale)
  const after = moodFigure(message.effect.after, i18n.locale)
  const tone = change > CALMER ? 'good' : change < -CALMER ? 'bad' : 'same'
  return (
    <p className="inbox-effect" data-tone={tone}>
      {tone === 'good' ? (
        message.effect.before < 0 ? (
          <Trans>
            Calmed: {before} → {after}
          </Trans>
        ) : (
          <Trans>
            Gladdened: {before} → {after}
          </Trans>
        )
      ) : tone === 'bad' ? (
        <Trans>
          Mood after it: {before} → {after}
        </Trans>
      ) : (
        <Trans>
          Mood unchanged: {before} → {after}
        </Trans>
      )}
    </p>
  )
}

function Like({ message }: { message: Message }) {
  const { t } = useLingui()
  const like = inbox.useDeed('POST /inbox/messages/:id/like', {
    optimistic: ({ id, liked }, cache) =>
      cache.patch('GET /inbox/threads/:id', (talk) => ({
        ...talk,
        messages: talk.messages.map((other) => (other.id === id ? { ...other, liked } : other)),
      })),
    refresh: ['GET /inbox/threads/:id'],
  })
  return (
    <span className="inbox-like" data-liked={message.liked || undefined}>
      <IconButton
        label={message.liked ? t`Take the like back` : t`Like`}
        icon={message.liked ? IconHeartFilled : IconHeart}
        onPress={() => like.run({ id: message.id, liked: !message.liked })}
      />
    </span>
  )
}

const NAMES_FIRST = /^(?:@[\p{L}\p{N}_.@-]+\s+)+/u

/** The names an answer begins with only say whom it is for: they stand back. */
function Spoken({ text }: { text: string }) {
  const [names = ''] = NAMES_FIRST.exec(text) ?? []
  return (
    <>
      {names && <span className="inbox-names">{names}</span>}
      <Linked text={text.slice(names.length)} />
    </>
  )
}

const LINK = /(https?:\/\/[^\s<>"']+)/g

/** A text whose addresses can be followed; nothing else of a stranger's text is given a meaning. */
function Linked({ text }: { text: string }) {
  const parts = text.split(LINK)
  return parts.map((part, place) =>
    place % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of a fixed text have no name but their place
      <Link key={place} href={part}>
        {part.replace(/^https?:\/\//, '')}
      </Link>
    ) : (
      part
    ),
  )
}
