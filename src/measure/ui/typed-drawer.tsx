import { Trans, useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { measure, type TypedPost } from './calls.ts'
import './typed.css'

/** Figures of posts on pages that tell no program anything, as somebody reads them there. */
export function TypedDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Drawer title={t`Figures by hand`} isOpen={isOpen} onClose={onClose} size="wide">
      {isOpen && <Posts />}
    </Drawer>
  )
}

function Posts() {
  const { t } = useLingui()
  const list = measure.useList('GET /measure/typed', {})
  if (list.isPending) return <Skeleton rows={4} />
  if (list.problem) return <p>{problemSentence(list.problem)}</p>
  if (list.items.length === 0)
    return (
      <EmptyState kind="cleared" icon={IconPencil} title={t`Nothing to type in`}>
        <Trans>The networks of all your channels tell their figures themselves.</Trans>
      </EmptyState>
    )
  return (
    <>
      <p className="meta">
        <Trans>These pages tell no program anything. What you read there counts in every report.</Trans>
      </p>
      <ul className="measure-typed">
        {list.items.map((post) => (
          <PostFigures key={post.id} post={post} />
        ))}
      </ul>
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}

const FIGURES = ['views', 'likes', 'replies', 'boosts'] as const

type FigureName = (typeof FIGURES)[number]
type Written = Record<FigureName, string>

/** One post; what was typed is kept when one leaves a field. */
function PostFigures({ post }: { post: TypedPost }) {
  const { t } = useLingui()
  const [written, setWritten] = useState<Partial<Written>>({})
  const names: Record<FigureName, string> = {
    views: t`Views`,
    likes: t`Likes`,
    replies: t`Comments`,
    boosts: t`Boosts`,
  }
  const { id, views, likes, replies, boosts } = post
  const before = { views, likes, replies, boosts }
  const keep = measure.useDeed('PUT /measure/typed/:id', {
    refresh: ['GET /measure/typed', 'GET /measure/posts', 'GET /measure'],
    said: () => t({ message: 'Saved', context: 'a text' }),
    undo: (input) => measure.call('PUT /measure/typed/:id', { id: input.id, ...before }),
    onDone: () => setWritten({}),
  })
  const valueOf = (name: FigureName) => written[name] ?? (before[name] === null ? '' : String(before[name]))
  const isWrong = (name: FigureName) => !/^\d{0,9}$/.test(valueOf(name).replaceAll(/\s/g, ''))
  const numberOf = (name: FigureName) => {
    const text = valueOf(name).replaceAll(/\s/g, '')
    return text === '' ? null : Number(text)
  }
  const save = () => {
    if (FIGURES.some(isWrong) || FIGURES.every((name) => numberOf(name) === before[name])) return
    keep.run({
      id,
      views: numberOf('views'),
      likes: numberOf('likes'),
      replies: numberOf('replies'),
      boosts: numberOf('boosts'),
    })
  }
  return (
    <li className="measure-typed-post">
      <p className="measure-typed-text">{post.text || t`(picture only)`}</p>
      <p className="meta">
        {post.url ? <Link href={post.url}>{post.channelName}</Link> : post.channelName} · <Moment at={post.sentAt} />
        {post.typedAt && (
          <>
            {' · '}
            <Trans>
              typed in <RelativeTime at={post.typedAt} />
            </Trans>
          </>
        )}
      </p>
      <div className="measure-typed-fields">
        {FIGURES.map((name) => (
          <TextField
            key={name}
            label={names[name]}
            inputMode="numeric"
            value={valueOf(name)}
            onChange={(text) => setWritten({ ...written, [name]: text })}
            onBlur={save}
            error={isWrong(name) ? t`Write a number.` : undefined}
          />
        ))}
      </div>
    </li>
  )
}
