import { useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { Moment } from '#web/kit/moment.tsx'
import './approve.css'

type Comment = {
  id: string
  external: boolean
  by: string
  side: 'team' | 'client'
  text: string
  at: string
}

/** What was said about a post, oldest first. */
export function CommentList({ comments, zone }: { comments: readonly Comment[]; zone: string }) {
  const { t } = useLingui()
  if (comments.length === 0) return null
  return (
    <ul className="post-comments" aria-label={t`Comments`}>
      {comments.map(({ id, by, side, external, text, at }) => (
        <li key={id} className="post-comment" data-inside={!external || undefined}>
          <span className="post-comment-head">
            <strong>{by}</strong>
            {side === 'client' && <Badge tone="cini">{t`Client`}</Badge>}
            {!external && <Badge tone="warn">{t`Team only`}</Badge>}
            <Moment at={at} zone={zone} />
          </span>
          <span className="post-comment-text">{text}</span>
        </li>
      ))}
    </ul>
  )
}
