import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconArrowBackUp,
  IconBookmark,
  IconDots,
  IconEyeOff,
  IconLock,
  IconMail,
  IconRepeat,
  IconStar,
  IconWorld,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { Channel, Content, Media, Variant } from './calls.ts'
import { partsOf } from './text-parts.ts'
import { mediaUrl } from './upload.ts'
import './preview.css'

export type PreviewProps = {
  channel: Channel
  content: Content
  variant: Variant
  media: readonly Media[]
  theme: 'light' | 'dark'
  /** One post of a thread; pictures and poll stand in the first. */
  part?: { text: string; isFirst: boolean }
}

const SEEN = { public: IconWorld, unlisted: IconEyeOff, followers: IconLock, mentioned: IconMail }

/** The post as its readers will meet it, on a phone's width, in the network's own light or dark. */
export function Preview({ channel, content, variant, media, theme, part }: PreviewProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const text = part?.text ?? (variant.text ?? content.text).trim()
  const isFirst = part?.isFirst ?? true
  const wanted = isFirst ? (variant.mediaIds ?? content.mediaIds) : []
  const shown = wanted.flatMap((id) => media.find((one) => one.id === id) ?? [])
  const Seen = SEEN[variant.visibility]
  const warning = variant.warning?.trim() ?? ''
  const isFolded = warning !== '' && !isOpen
  const [account = '', server = ''] = channel.handle.replace(/^@/, '').split('@')
  return (
    <article className="preview" data-theme-inside={theme} aria-label={t`Preview on ${channel.name}`}>
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
          <p className="preview-text" lang={content.lang}>
            {text === '' && shown.length === 0 ? (
              <span className="preview-empty">
                <Trans>Your words will stand here.</Trans>
              </span>
            ) : (
              partsOf(text).map((piece, place) => (
                // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
                <span key={place} data-part={piece.kind}>
                  {piece.kind === 'link' ? shortLink(piece.text) : piece.text}
                </span>
              ))
            )}
          </p>
          {shown.length > 0 && (
            <div className="preview-media" data-count={Math.min(shown.length, 4)}>
              {shown.slice(0, 4).map((one) => (
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
        {[IconArrowBackUp, IconRepeat, IconStar, IconBookmark, IconDots].map((Sign) => (
          <Sign key={Sign.displayName} size={19} stroke={1.7} />
        ))}
      </footer>
    </article>
  )
}

const LINK_LETTERS = 30

/** Readers see the host and the beginning of the path. */
function shortLink(link: string): string {
  const bare = link.replace(/^https?:\/\/(www\.)?/, '')
  return bare.length > LINK_LETTERS ? `${bare.slice(0, LINK_LETTERS)}…` : bare
}
