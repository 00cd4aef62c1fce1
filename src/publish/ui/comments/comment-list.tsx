import { Plural, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp, IconCheck, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import './comments.css'

export type Comment = {
  id: string
  external: boolean
  by: string
  side: 'team' | 'client'
  own: boolean
  text: string
  channelId: string | null
  passage: string | null
  asksYou: boolean
  resolvedAt: string | null
  resolvedBy: string | null
  at: string
}

type Props = {
  comments: readonly Comment[]
  zone: string
  nameOf?: (channelId: string) => string | undefined
  /** The texts that stand there now: a passage that is gone from them says so. */
  texts?: readonly string[]
  onSettle?: (id: string, resolved: boolean) => void
  onRemove?: (id: string) => void
}

/** What was said about a post, oldest first; what is settled is folded away. */
export function CommentList({ comments, ...rest }: Props) {
  const { t } = useLingui()
  const [isAll, setAll] = useState(false)
  const settled = comments.filter(({ resolvedAt }) => resolvedAt !== null)
  const shown = isAll ? comments : comments.filter(({ resolvedAt }) => resolvedAt === null)
  if (comments.length === 0) return null
  return (
    <div className="post-talk">
      {shown.length > 0 && (
        <ul className="post-comments" aria-label={t`Comments`}>
          {shown.map((comment) => (
            <OneComment key={comment.id} comment={comment} {...rest} />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <Button look="quiet" aria-expanded={isAll} onPress={() => setAll(!isAll)}>
          {isAll ? (
            t`Fold what is settled`
          ) : (
            <Plural value={settled.length} one="# settled comment" other="# settled comments" />
          )}
        </Button>
      )}
    </div>
  )
}

function OneComment({
  comment,
  zone,
  nameOf,
  texts,
  onSettle,
  onRemove,
}: Omit<Props, 'comments'> & { comment: Comment }) {
  const { t } = useLingui()
  const { id, by, side, external, text, at, channelId, passage, resolvedBy } = comment
  const channel = channelId === null ? undefined : nameOf?.(channelId)
  const isGone = passage !== null && texts !== undefined && !texts.some((one) => one.includes(passage))
  return (
    <li className="post-comment" data-inside={!external || undefined} data-settled={resolvedBy !== null || undefined}>
      <span className="post-comment-head">
        <strong>{by}</strong>
        {side === 'client' && <Badge tone="cini">{t`Client`}</Badge>}
        {!external && <Badge tone="warn">{t`Team only`}</Badge>}
        {comment.asksYou && <Badge tone="info">{t`Asks you`}</Badge>}
        {channel && <Badge>{channel}</Badge>}
        <Moment at={at} zone={zone} />
      </span>
      {passage !== null && (
        <q className="post-comment-passage" data-gone={isGone || undefined}>
          {passage}
        </q>
      )}
      {isGone && <span className="meta">{t`These words are no longer in the text.`}</span>}
      <span className="post-comment-text">{text}</span>
      <span className="post-comment-deeds">
        {resolvedBy !== null && <span className="meta">{t`Settled by ${resolvedBy}`}</span>}
        {onSettle &&
          (resolvedBy === null ? (
            <Button look="quiet" icon={IconCheck} onPress={() => onSettle(id, true)}>
              {t({ context: 'a comment', message: 'Settle' })}
            </Button>
          ) : (
            <Button look="quiet" icon={IconArrowBackUp} onPress={() => onSettle(id, false)}>
              {t({ context: 'a comment', message: 'Open again' })}
            </Button>
          ))}
        {onRemove && comment.own && (
          <IconButton label={t`Take the comment away`} icon={IconTrash} onPress={() => onRemove(id)} />
        )}
      </span>
    </li>
  )
}
