import { Trans, useLingui } from '@lingui/react/macro'
import { Avatar } from '#web/kit/avatar.tsx'
import './post-as-shown.css'

type Shown = {
  id: string
  name: string
  handle: string
  avatar: string | null
  network: string
  title: string | null
  warning: string | null
  firstComment: string | null
  texts: readonly string[]
  poll: readonly string[]
  mediaIds: readonly string[]
}

type Props = {
  channels: readonly Shown[]
  media: readonly { id: string; mime: string; alt: string }[]
  lang: string
  /** Where a picture is read from: members and clients come by different doors. */
  urlOf: (mediaId: string) => string
}

/** A post exactly as it will go out; channels that get the same stand together. */
export function PostAsShown({ channels, media, lang, urlOf }: Props) {
  return alike(channels).map((group) => {
    const [first] = group
    if (!first) return null
    return (
      <article key={first.id} className="as-shown">
        <ul className="as-shown-channels">
          {group.map(({ id, name, avatar, network, handle }) => (
            <li key={id}>
              <Avatar name={name} src={avatar} network={network} size={24} />
              <span>
                {name} <span className="meta">{handle}</span>
              </span>
            </li>
          ))}
        </ul>
        {first.warning && (
          <p className="as-shown-warning">
            <Trans>Warning line:</Trans> <span lang={lang}>{first.warning}</span>
          </p>
        )}
        {first.title && <h3 lang={lang}>{first.title}</h3>}
        <Texts texts={first.texts} lang={lang} />
        {first.mediaIds.length > 0 && (
          <ul className="as-shown-media">
            {first.mediaIds.map((id) => {
              const one = media.find((picture) => picture.id === id)
              return one ? (
                <li key={id}>
                  {one.mime.startsWith('video/') ? (
                    <video src={urlOf(id)} controls muted />
                  ) : (
                    <img src={urlOf(id)} alt={one.alt} />
                  )}
                  {one.alt.trim() !== '' && <span className="meta">{one.alt}</span>}
                </li>
              ) : null
            })}
          </ul>
        )}
        {first.firstComment && (
          <p className="as-shown-comment">
            <Trans>First comment:</Trans> <span lang={lang}>{first.firstComment}</span>
          </p>
        )}
        {first.poll.length > 0 && (
          <ul className="as-shown-poll" lang={lang}>
            {first.poll.map((option) => (
              <li key={option}>{option}</li>
            ))}
          </ul>
        )}
      </article>
    )
  })
}

function Texts({ texts, lang }: { texts: readonly string[]; lang: string }) {
  const { t } = useLingui()
  if (texts.length < 2)
    return (
      <p className="as-shown-text" lang={lang}>
        {texts[0]}
      </p>
    )
  return (
    <ol className="as-shown-thread" aria-label={t`Thread`}>
      {texts.map((text, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name
        <li key={place} className="as-shown-text" lang={lang}>
          {text}
        </li>
      ))}
    </ol>
  )
}

function alike(channels: readonly Shown[]): Shown[][] {
  const groups = new Map<string, Shown[]>()
  for (const channel of channels) {
    const { title, warning, firstComment, texts, poll, mediaIds } = channel
    const key = JSON.stringify({ title, warning, firstComment, texts, poll, mediaIds })
    groups.set(key, [...(groups.get(key) ?? []), channel])
  }
  return [...groups.values()]
}
