import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowLeft, IconLink, IconPencil, IconPhotoDown, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { ShareDialog } from '#web/kit/share-dialog.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { toast } from '#web/kit/toast.tsx'
import { Problem } from '#web/client.ts'
import { useGo } from '#web/url.ts'
import { IDEAS, LISTS, publish, type Idea } from '../calls.ts'
import { mediaUrl } from '../upload.ts'
import { useAngles } from './angles.tsx'
import { IdeaText } from './idea-text.tsx'
import { IdeaNotes } from './idea-notes.tsx'
import { Window } from './idea-row.tsx'

type Props = { idea: Idea; onGone: (id: string) => void; onBack: () => void }

/** One idea: its words, its story, the notes on it, how each channel could tell it; one key makes the draft. */
export function OneIdea({ idea, onGone, onBack }: Props) {
  const { t } = useLingui()
  const go = useGo()
  const { id, story } = idea
  const [isSharing, setSharing] = useState(false)
  const { chosen, choice } = useAngles(id)
  const goOn = publish.useDeed('POST /publish/posts/:id/keep', {
    refresh: [...LISTS, ...IDEAS],
    said: () => t`The idea is a draft now`,
    undo: () =>
      publish.call('POST /publish/posts/:id/keep', { id, as: 'idea' }).then(() => go(`/watch/ideas?idea=${id}`)),
    onDone: () => go(`/compose/${id}`),
  })
  const drop = publish.useDeed('DELETE /publish/posts/:id', {
    optimistic: (_, cache) => {
      cache.drop('GET /publish/ideas', (one) => one.id === id)
      onGone(id)
    },
    refresh: [...LISTS, ...IDEAS],
    said: () => t`Idea put away`,
    undo: () => publish.call('POST /publish/posts/:id/restore', { id }),
  })
  const draft = () => {
    if (!goOn.isRunning) goOn.run({ id, as: 'draft', ...(chosen ? { channels: chosen } : {}) })
  }
  useAction({ id: 'ideas.draft', label: t`Make a draft of it`, keys: 'd', run: draft })
  useAction({ id: 'ideas.share', label: t`Share the idea`, keys: 's', run: () => setSharing(true) })
  useAction({ id: 'ideas.drop', label: t`Drop the idea`, keys: 'u', run: () => drop.run({ id }) })
  const share = (wish: { words: string; days: number; mailTo: string | null }) =>
    publish.call('POST /publish/ideas/:id/shares', { id, ...wish }).then(
      ({ url }) => url,
      (thrown: unknown) => {
        if (thrown instanceof Problem) toast(problemSentence(thrown), { tone: 'bad' })
        return null
      },
    )
  return (
    <>
      <div className="ideas-deeds">
        <span className="ideas-back">
          <IconButton label={t`Back to the list`} icon={IconArrowLeft} onPress={onBack} />
        </span>
        <Button look="primary" icon={IconPencil} keys="d" isPending={goOn.isRunning} onPress={draft}>
          <Trans>Make a draft</Trans>
        </Button>
        <Button icon={IconLink} keys="s" onPress={() => setSharing(true)}>
          <Trans>Share</Trans>
        </Button>
        <Button icon={IconTrash} keys="u" onPress={() => drop.run({ id })}>
          <Trans>Drop</Trans>
        </Button>
      </div>
      <div className="ideas-inside">
        <IdeaText idea={idea} />
        {story && <Source story={story} storyId={idea.storyId ?? ''} />}
        <Pictures idea={idea} />
        {choice}
        <IdeaNotes id={id} />
      </div>
      <ShareDialog title={t`Share the idea`} isOpen={isSharing} onClose={() => setSharing(false)} onMake={share} />
    </>
  )
}

function Source({ story, storyId }: { story: NonNullable<Idea['story']>; storyId: string }) {
  return (
    <section className="ideas-source">
      <p lang={story.lang ?? undefined}>
        <Link href={`/watch?lane=everything&story=${storyId}`}>{story.title}</Link>
      </p>
      <p className="meta">
        {story.firstSource} · <RelativeTime at={story.firstPublishedAt} />
        {story.url && (
          <>
            {' · '}
            <Link look="quiet" href={story.url}>
              <Trans>Original</Trans>
            </Link>
          </>
        )}
      </p>
      <p className="ideas-row-marks">
        <Window story={story} />
      </p>
    </section>
  )
}

/** What the idea shows; the picture of its story comes into the library with its source beside it. */
function Pictures({ idea }: { idea: Idea }) {
  const { t } = useLingui()
  const take = publish.useDeed('POST /publish/ideas/:id/picture', {
    refresh: [...IDEAS, ...LISTS, 'GET /publish/media'],
    said: () => t`In the library, with its source. Check that you may use it.`,
  })
  const canTake = idea.story?.hasPicture === true && idea.mediaIds.length === 0
  if (!canTake && idea.mediaIds.length === 0) return null
  return (
    <section className="ideas-pictures" aria-label={t`Pictures`}>
      {idea.mediaIds.map((mediaId) => (
        <img key={mediaId} src={mediaUrl(mediaId, 'small')} alt="" loading="lazy" />
      ))}
      {canTake && (
        <Button icon={IconPhotoDown} isPending={take.isRunning} onPress={() => take.run({ id: idea.id })}>
          <Trans>Take the story's picture</Trans>
        </Button>
      )}
    </section>
  )
}
