import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { publish } from '../calls.ts'
import './comments.css'

const MINE = ['GET /publish/comments/mine', 'GET /publish/comments/mine/count', 'GET /publish/posts/:id/comments']

/** Open comments in which a colleague asks you to look, wherever the post stands. */
export function AskedOfYou() {
  const { t } = useLingui()
  const list = publish.useList('GET /publish/comments/mine', {})
  const settle = publish.useDeed('POST /publish/comments/:id/resolve', {
    refresh: MINE,
    said: () => t`Settled`,
    undo: ({ id }) => publish.call('POST /publish/comments/:id/resolve', { id, resolved: false }),
  })
  if (list.items.length === 0) return null
  return (
    <section className="asked-of-you" aria-label={t`Comments that ask you`}>
      <h2>
        <Trans>Comments that ask you</Trans>
      </h2>
      <ul>
        {list.items.map(({ id, by, at, text, postId, postText, lang }) => (
          <li key={id} className="asked-of-you-one">
            <span className="post-comment-head">
              <strong>{by}</strong>
              <RelativeTime at={at} />
            </span>
            <span className="post-comment-text">{text}</span>
            <span className="post-comment-deeds">
              <Link href={`/compose/${postId}`}>
                <span lang={lang}>{postText.trim() === '' ? t`Open the post` : brief(postText)}</span>
              </Link>
              <IconButton
                label={t({ context: 'a comment', message: 'Settle' })}
                icon={IconCheck}
                onPress={() => settle.run({ id, resolved: true })}
              />
            </span>
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn} isPending={list.isReadingOn}>
          <Trans>Older comments</Trans>
        </Button>
      )}
    </section>
  )
}

const BRIEF_LETTERS = 60

const brief = (text: string): string => (text.length > BRIEF_LETTERS ? `${text.slice(0, BRIEF_LETTERS).trim()}…` : text)
