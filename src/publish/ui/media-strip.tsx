import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconPhotoPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import type { Media } from './calls.ts'
import { mediaUrl } from './upload.ts'
import './media-strip.css'

type Props = {
  media: readonly Media[]
  isUploading: boolean
  /** What is out already stays as it is. */
  isLocked: boolean
  onFiles: (files: File[]) => void
  onAlt: (id: string, alt: string) => void
  onRemove: (id: string) => void
  /** More ways to bring a picture in. */
  children?: ReactNode
}

export const TAKEN = 'image/jpeg,image/png,image/webp,image/gif,image/avif,video/mp4,video/webm'

/** The pictures of a post, each with its words for people who cannot see it. */
export function MediaStrip({ media, isUploading, isLocked, onFiles, onAlt, onRemove, children }: Props) {
  const { t } = useLingui()
  const chooser = useRef<HTMLInputElement>(null)
  if (isLocked && media.length === 0) return null
  return (
    <section className="compose-media" aria-label={t`Pictures`}>
      {media.map((one) => (
        <figure className="compose-picture" key={one.id} id={`media-${one.id}`}>
          {one.mime.startsWith('video/') ? (
            <video src={mediaUrl(one.id, 'whole')} muted preload="metadata" />
          ) : (
            <img src={mediaUrl(one.id, 'small')} alt={one.alt} />
          )}
          <figcaption className="compose-picture-words">
            <TextArea
              label={t`What does it show?`}
              placeholder={t`For people who cannot see it`}
              rows={2}
              value={one.alt}
              isReadOnly={isLocked}
              onChange={(alt) => onAlt(one.id, alt)}
            />
            {one.alt.trim() === '' && (
              <Badge tone="warn" icon={IconAlertTriangle}>
                <Trans>No description</Trans>
              </Badge>
            )}
          </figcaption>
          {!isLocked && (
            <IconButton label={t`Take this picture out`} icon={IconTrash} onPress={() => onRemove(one.id)} />
          )}
        </figure>
      ))}
      <input
        ref={chooser}
        type="file"
        accept={TAKEN}
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {!isLocked && (
        <div className="composer-adds">
          <Button icon={IconPhotoPlus} isPending={isUploading} onPress={() => chooser.current?.click()}>
            {isUploading ? <Trans>Bringing it in…</Trans> : <Trans>Add a picture</Trans>}
          </Button>
          {children}
        </div>
      )}
    </section>
  )
}
