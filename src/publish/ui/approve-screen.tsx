import { Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { Door } from '#web/door.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { useUrl } from '#web/url.ts'
import type { Got } from '#web/client.ts'
import type { PublishRoutes } from '../slice.ts'
import { publish } from './calls.ts'
import { CommentList } from './comments/comment-list.tsx'
import { PostAsShown } from './post-as-shown.tsx'
import { markedPassage } from './comments/marked-passage.ts'
import './approve.css'

type Shown = Got<PublishRoutes, 'GET /publish/approve'>
type ShownPost = Shown['posts'][number]

const PAGE = ['GET /publish/approve']

/** Where a client's link leads: the posts as they will go out, and a yes or a no to each. */
export function Screen() {
  const { t } = useLingui()
  const [{ key }] = useUrl(z.object({ key: z.string().catch('') }))
  const page = publish.useCall('GET /publish/approve', { key })
  if (page.error)
    return (
      <Door title={t`Nothing to see here`}>
        <EmptyState kind="error" title={problemSentence(page.error)} />
      </Door>
    )
  if (!page.data) return null
  const { workspace, posts, endsAt, zone } = page.data
  const yours = posts.filter(({ state }) => state === 'yours').length
  return (
    <Door
      title={t`Posts of ${workspace}`}
      about={
        <>
          {yours > 0 ? (
            <Trans>Please look at them and say yes or what should change. Nobody publishes them before you have.</Trans>
          ) : (
            <Trans>Nothing waits for your decision. You can still write to the team.</Trans>
          )}{' '}
          <Trans>
            This link opens until <Moment at={endsAt} zone={zone} />.
          </Trans>
        </>
      }
    >
      <div className="approve">
        {posts.map((post) => (
          <OnePost key={post.id} linkKey={key} post={post} zone={zone} />
        ))}
        {posts.length === 0 && <EmptyState kind="cleared" title={t`The team has taken these posts away.`} />}
      </div>
    </Door>
  )
}

function OnePost({ linkKey, post, zone }: { linkKey: string; post: ShownPost; zone: string }) {
  const { t } = useLingui()
  const [note, setNote] = useState('')
  const [isWriting, setWriting] = useState(false)
  const [passage, setPassage] = useState<string | null>(null)
  const done = () => {
    setNote('')
    setPassage(null)
    setWriting(false)
  }
  const decide = publish.useDeed('POST /publish/approve/decide', {
    refresh: PAGE,
    onDone: done,
    said: ({ decision }) => (decision === 'approve' ? t`Approved. Thank you!` : t`The team has your note.`),
  })
  const write = publish.useDeed('POST /publish/approve/comments', {
    refresh: PAGE,
    onDone: done,
    said: () => t`The team has your note.`,
  })
  const say = (decision: 'approve' | 'changes') =>
    decide.run({ key: linkKey, postId: post.id, hash: post.hash, decision, note })
  return (
    <section className="approve-post" aria-label={t`Post`}>
      <header className="approve-head">
        <Turn state={post.state} />
        {post.at && <Moment at={post.at} zone={zone} />}
      </header>
      <PostAsShown
        channels={post.channels}
        media={post.media}
        lang={post.lang}
        urlOf={(id) => `/api/v1/publish/approve/media/${id}?key=${encodeURIComponent(linkKey)}`}
      />
      <ul className="approve-trail">
        {post.trail.map((mark) => (
          <li key={mark.id}>
            <Moment at={mark.at} zone={zone} /> {mark.said}
          </li>
        ))}
      </ul>
      <CommentList
        comments={post.comments}
        zone={zone}
        nameOf={(id) => post.channels.find((channel) => channel.id === id)?.name}
        texts={post.channels.map(({ texts }) => texts.join(' '))}
      />
      {isWriting && passage !== null && <q className="post-comment-passage">{passage}</q>}
      {isWriting && (
        <TextArea
          label={post.state === 'yours' ? t`What should change?` : t`To the team`}
          value={note}
          onChange={setNote}
          rows={3}
          autoFocus
        />
      )}
      <div className="approve-deeds">
        {post.state === 'yours' && (
          <Button
            look="primary"
            size="large"
            icon={IconCheck}
            isPending={decide.isRunning}
            onPress={() => say('approve')}
          >
            <Trans>Approve</Trans>
          </Button>
        )}
        {!isWriting ? (
          <Button
            size="large"
            icon={IconPencil}
            onPress={() => {
              setPassage(markedPassage())
              setWriting(true)
            }}
          >
            {post.state === 'yours' ? t`Ask for changes` : t`Write to the team`}
          </Button>
        ) : (
          <>
            {post.state === 'yours' && (
              <Button isDisabled={note.trim() === ''} isPending={decide.isRunning} onPress={() => say('changes')}>
                <Trans>Ask for changes</Trans>
              </Button>
            )}
            <Button
              look="quiet"
              isDisabled={note.trim() === ''}
              isPending={write.isRunning}
              onPress={() => write.run({ key: linkKey, postId: post.id, text: note, passage })}
            >
              <Trans>Only a comment</Trans>
            </Button>
          </>
        )}
      </div>
    </section>
  )
}

function Turn({ state }: { state: ShownPost['state'] }) {
  const { t } = useLingui()
  switch (state) {
    case 'yours':
      return <Badge tone="warn">{t`Waits for you`}</Badge>
    case 'team':
      return <Badge>{t`The team looks at it first`}</Badge>
    case 'approved':
      return <Badge tone="good">{t`Approved`}</Badge>
    case 'changes':
      return <Badge tone="info">{t`The team is changing it`}</Badge>
    default:
      return <Badge>{t`To look at`}</Badge>
  }
}
