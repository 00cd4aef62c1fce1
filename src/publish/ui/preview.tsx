import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconArrowBackUp,
  IconBookmark,
  IconDots,
  IconEye,
  IconEyeOff,
  IconHeart,
  IconLock,
  IconMail,
  IconMapPin,
  IconMessageCircle,
  IconRepeat,
  IconSend,
  IconShare3,
  IconStar,
  IconWorld,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { Channel, Content, Media, Variant } from './calls.ts'
import { PreviewArticle } from './compose/preview-article.tsx'
import { PreviewCard } from './compose/preview-card.tsx'
import { PreviewWords } from './compose/preview-words.tsx'
import { mediaUrl } from './upload.ts'
import './preview.css'
import './preview-kinds.css'

export type PreviewProps = {
  channel: Channel
  content: Content
  variant: Variant
  media: readonly Media[]
  theme: 'light' | 'dark'
  /** One post of a thread; pictures and poll stand in the first. */
  part?: { text: string; isFirst: boolean }
}

/** What stands under a post, by the sort of place it is. */
const DEEDS = {
  microblog: [IconArrowBackUp, IconRepeat, IconStar, IconBookmark, IconDots],
  channel: [IconEye, IconMessageCircle, IconShare3],
  wall: [IconHeart, IconMessageCircle, IconShare3, IconEye],
  blog: [IconMessageCircle, IconShare3],
  forum: [IconHeart, IconArrowBackUp, IconBookmark, IconDots],
  visual: [IconHeart, IconMessageCircle, IconSend, IconBookmark],
} as const

const SEEN = { public: IconWorld, unlisted: IconEyeOff, followers: IconLock, mentioned: IconMail }

/** The post as its readers will meet it, on a phone's width, in the network's own light or dark. */
export function Preview({ channel, content, variant, media, theme, part }: PreviewProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const text = part?.text ?? (variant.text ?? content.text).trim()
  const isFirst = part?.isFirst ?? true
  const wanted = isFirst ? (variant.mediaIds ?? content.mediaIds) : []
  const pictures = wanted.flatMap((id) => media.find((one) => one.id === id) ?? [])
  const Seen = SEEN[variant.visibility]
  const warning = variant.warning?.trim() ?? ''
  const isFolded = warning !== '' && !isOpen
  const [account = '', server = ''] = channel.handle.replace(/^@/, '').split('@')
  const shown = channel.takes?.shown ?? { kind: 'microblog' as const, card: true }
  const isLong = shown.markup === 'markdown'
  const title = isFirst && channel.takes?.title ? (variant.title ?? content.title).trim() : ''
  const comment = isFirst && channel.takes?.firstComment ? (variant.firstComment ?? content.firstComment).trim() : ''
  return (
    <article
      className="preview"
      data-kind={shown.kind}
      data-theme-inside={theme}
      aria-label={t`Preview on ${channel.name}`}
    >
      <header className="preview-head">
        {channel.avatar ? (
          <img src={channel.avatar} alt="" />
        ) : (
          <span className="preview-face">{channel.name.at(0)}</span>
        )}
        <span className="preview-who">
          <strong>{channel.name}</strong>
          <span>
            @{account}
            {server && `@${server}`}
          </span>
        </span>
        <span className="preview-age">
          <Seen size={15} stroke={1.8} aria-hidden />
          <Trans>now</Trans>
        </span>
      </header>
      {warning !== '' && (
        <button type="button" className="preview-warning" onClick={() => setOpen(!isOpen)}>
          <span>{warning}</span>
          <span className="preview-more">{isOpen ? <Trans>Hide the post</Trans> : <Trans>Show the post</Trans>}</span>
        </button>
      )}
      {!isFolded && (
        <>
          {channel.takes?.title && (
            <h3 className="preview-title" lang={content.lang}>
              {title === '' ? <Trans>Your headline will stand here.</Trans> : title}
            </h3>
          )}
          {text === '' && pictures.length === 0 ? (
            <p className="preview-text preview-empty">
              <Trans>Your words will stand here.</Trans>
            </p>
          ) : isLong ? (
            <PreviewArticle text={text} lang={content.lang} />
          ) : (
            <PreviewWords text={text} lang={content.lang} fold={shown} />
          )}
          {pictures.length > 0 && (
            <div className="preview-media" data-count={Math.min(pictures.length, 4)}>
              {pictures.slice(0, 4).map((one) => (
                <span key={one.id} className="preview-picture">
                  {one.mime.startsWith('video/') ? (
                    <video src={mediaUrl(one.id, 'whole')} muted />
                  ) : (
                    <img src={mediaUrl(one.id, 'small')} alt={one.alt} />
                  )}
                  {one.alt.trim() !== '' && <span className="preview-alt">ALT</span>}
                </span>
              ))}
            </div>
          )}
          {pictures.length === 0 && shown.card && !content.poll && <PreviewCard text={text} />}
          {isFirst && content.place && channel.takes?.place && (
            <p className="preview-place">
              <IconMapPin size={15} stroke={1.8} aria-hidden /> {content.place.name}
            </p>
          )}
          {isFirst && content.poll && (
            <ul className="preview-poll">
              {content.poll.options
                .filter((option) => option.trim() !== '')
                .map((option) => (
                  <li key={option} data-many={content.poll?.multiple || undefined}>
                    {option}
                  </li>
                ))}
            </ul>
          )}
        </>
      )}
      <footer className="preview-deeds" aria-hidden>
        {DEEDS[shown.kind].map((Sign) => (
          <Sign key={Sign.displayName} size={19} stroke={1.7} />
        ))}
      </footer>
      {comment !== '' && (
        <div className="preview-comment">
          <strong>{channel.name}</strong>
          <PreviewWords text={comment} lang={content.lang} fold={{}} />
        </div>
      )}
    </article>
  )
}
