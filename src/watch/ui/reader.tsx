import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconArrowLeft,
  IconBellOff,
  IconBook,
  IconBookmark,
  IconBookmarkFilled,
  IconDots,
  IconExternalLink,
  IconPencil,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Kbd } from '#web/kit/kbd.tsx'
import { Link } from '#web/kit/link.tsx'
import { Menu, type MenuEntry } from '#web/kit/menu.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useGo } from '#web/url.ts'
import { Angles } from './angles.tsx'
import { type WholeStory, watch } from './calls.ts'
import type { StoryDeeds } from './deeds.ts'
import { Life } from './life.tsx'
import { useWatchPlace } from './place.ts'
import { Reading } from './reading.tsx'
import { Why } from './why.tsx'
import './reader.css'

type Props = { id: string | null; hasStories: boolean; deeds: StoryDeeds; onBack: () => void }

/** The right side: the story itself, why it is here, who tells it, and what to do with it. */
export function Reader({ id, hasStories, deeds, onBack }: Props) {
  const { t } = useLingui()
  const call = watch.useCall('GET /watch/stories/:id', { id: id ?? '0' }, { enabled: id !== null })
  const story = call.data?.id === id ? (call.data ?? null) : null
  useStoryActions(story, deeds)
  return (
    <section className="watch-reader" aria-label={t`The story`}>
      {id === null ? (
        hasStories && (
          <p className="watch-hint">
            <Trans>
              Choose a story. <Kbd keys="j" /> and <Kbd keys="k" /> walk through the list.
            </Trans>
          </p>
        )
      ) : story ? (
        <>
          <Deeds story={story} deeds={deeds} onBack={onBack} />
          <Article key={story.id} story={story} />
          <Reading story={story} />
        </>
      ) : call.error ? (
        <EmptyState
          kind="error"
          title={t`The story could not be read`}
          action={<Button onPress={onBack}>{t`Back`}</Button>}
        >
          {problemSentence(call.error)}
        </EmptyState>
      ) : (
        <Skeleton rows={4} />
      )}
    </section>
  )
}

function useStoryActions(story: WholeStory | null, { keep, read, mute }: StoryDeeds) {
  const { t } = useLingui()
  const go = useGo()
  const [, setUrl] = useWatchPlace()
  const on = (deed: (story: WholeStory) => void) => ({ when: story !== null, run: () => story && deed(story) })
  useAction({
    id: 'watch.draft',
    label: t`Draft from this story`,
    keys: 'd',
    ...on(({ id }) => go(`/compose?story=${id}`)),
  })
  useAction({
    id: 'watch.save',
    label: story?.state === 'kept' ? t`Let go of this story` : t`Save this story as an idea`,
    keys: 's',
    ...on(({ id, state }) => keep.run({ id, kept: state !== 'kept' })),
  })
  useAction({
    id: 'watch.open',
    label: t`Read the whole text`,
    keys: 'o',
    ...on(({ tellings }) => setUrl({ read: fullest(tellings)?.id })),
  })
  useAction({ id: 'watch.mute', label: t`Mute this story`, keys: 'u', ...on(({ id }) => mute.run({ storyId: id })) })
  useAction({
    id: 'watch.original',
    label: t`Open the original`,
    keys: 'v',
    ...on(({ url }) => url && window.open(url, '_blank', 'noopener,noreferrer')),
  })
  useAction({
    id: 'watch.share',
    label: t`Share this story`,
    keys: 'l',
    ...on(({ id }) => setUrl({ share: id })),
  })
  useAction({
    id: 'watch.read',
    label: story?.read ? t`Mark as unread` : t`Mark as read`,
    keys: 'm',
    ...on(({ id, read: isRead }) => read.run({ id, read: !isRead })),
  })
}

function Deeds({ story, deeds, onBack }: { story: WholeStory; deeds: StoryDeeds; onBack: () => void }) {
  const { t } = useLingui()
  const [, setUrl] = useWatchPlace()
  const { keep, mute, read } = deeds
  const isKept = story.state === 'kept'
  const [first] = story.tellings
  const words = wordsToMute(story.title)
  const more: MenuEntry[] = [
    { id: 'share', name: t`Share with a link`, keys: 'l', run: () => setUrl({ share: story.id }) },
    'line',
    ...(first
      ? [
          {
            id: 'source-week',
            name: t`Mute ${first.sourceTitle} for a week`,
            run: () => mute.run({ sourceId: first.sourceId, days: WEEK_DAYS }),
          },
          { id: 'source', name: t`Mute ${first.sourceTitle}`, run: () => mute.run({ sourceId: first.sourceId }) },
        ]
      : []),
    {
      id: 'word-week',
      name: t`Mute a word for a week`,
      disabled: words.length === 0,
      items: words.map((word) => ({ id: word, name: word, run: () => mute.run({ word, days: WEEK_DAYS }) })),
    },
    {
      id: 'word',
      name: t`Mute a word of the headline`,
      disabled: words.length === 0,
      items: words.map((word) => ({ id: word, name: word, run: () => mute.run({ word }) })),
    },
    'line',
    {
      id: 'read',
      name: story.read ? t`Mark as unread` : t`Mark as read`,
      keys: 'm',
      run: () => read.run({ id: story.id, read: !story.read }),
    },
  ]
  return (
    <div className="watch-deeds">
      <span className="watch-back">
        <IconButton label={t`Back to the list`} icon={IconArrowLeft} onPress={onBack} />
      </span>
      <DraftButton id={story.id} />
      <Button
        icon={isKept ? IconBookmarkFilled : IconBookmark}
        keys="s"
        onPress={() => keep.run({ id: story.id, kept: !isKept })}
        aria-pressed={isKept}
      >
        {isKept ? <Trans>Saved</Trans> : <Trans context="a story">Save</Trans>}
      </Button>
      <Button icon={IconBellOff} keys="u" onPress={() => mute.run({ storyId: story.id })}>
        <Trans>Mute</Trans>
      </Button>
      {story.url && (
        <span className="watch-original">
          <Link look="button" href={story.url}>
            <IconExternalLink size={16} stroke={1.7} aria-hidden />
            <span className="button-text">
              <Trans>Original</Trans>
            </span>
            <Kbd keys="v" />
          </Link>
        </span>
      )}
      <Menu
        button={<IconButton label={t`More with this story`} icon={IconDots} />}
        label={t`More with this story`}
        items={more}
        placement="bottom end"
      />
    </div>
  )
}

function DraftButton({ id }: { id: string }) {
  const go = useGo()
  return (
    <Button look="primary" icon={IconPencil} keys="d" onPress={() => go(`/compose?story=${id}`)}>
      <Trans>Draft</Trans>
    </Button>
  )
}

function Article({ story }: { story: WholeStory }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const telling = story.tellings.find(({ id }) => id === chosen) ?? fullest(story.tellings)
  const [, setUrl] = useWatchPlace()
  const image = telling?.content.includes('<img') ? undefined : telling?.media.find(({ kind }) => kind === 'image')
  return (
    <article className="watch-article">
      <h2 className="watch-headline" lang={story.lang ?? undefined}>
        {telling?.title ?? story.title}
      </h2>
      <p className="meta watch-facts">
        {telling && <b>{telling.sourceTitle}</b>}
        {telling?.author && telling.author !== telling.sourceTitle && <span> · {telling.author}</span>}
        {telling && (
          <span>
            {' · '}
            <RelativeTime at={telling.publishedAt} />
          </span>
        )}
      </p>
      <Life story={story} />
      <Why story={story} />
      <Angles storyId={story.id} />
      {image && <img className="watch-image" src={image.url} alt="" referrerPolicy="no-referrer" loading="lazy" />}
      {telling && (
        // Made safe by the server when it was taken in (watch/feed/safe-html.ts).
        <div
          className="watch-text"
          lang={telling.lang ?? undefined}
          dangerouslySetInnerHTML={{ __html: telling.content || `<p>${escaped(telling.summary)}</p>` }}
        />
      )}
      {telling && (
        <p>
          <Button icon={IconBook} keys="o" onPress={() => setUrl({ read: telling.id })}>
            <Trans>Read the whole text</Trans>
          </Button>
        </p>
      )}
      <Tellings story={story} shown={telling?.id ?? null} onShow={setChosen} />
    </article>
  )
}

function Tellings({ story, shown, onShow }: { story: WholeStory; shown: string | null; onShow: (id: string) => void }) {
  if (story.tellings.length < 2) return null
  return (
    <section className="watch-tellings">
      <h3>
        <Trans>Who tells it</Trans>
      </h3>
      <ol>
        {story.tellings.map((telling) => (
          <li key={telling.id} data-shown={telling.id === shown || undefined}>
            <button type="button" onClick={() => onShow(telling.id)} aria-pressed={telling.id === shown}>
              <span className="meta">
                {telling.sourceTitle} · <RelativeTime at={telling.publishedAt} />
              </span>
              <span lang={telling.lang ?? undefined}>{telling.title}</span>
            </button>
            {telling.url && (
              <Link look="quiet" href={telling.url}>
                <Trans>Original</Trans>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const WEEK_DAYS = 7
const MUTABLE_LETTERS = 4
const MUTABLE_WORDS = 8

const wordsToMute = (title: string): string[] =>
  [...new Set((title.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= MUTABLE_LETTERS))].slice(
    0,
    MUTABLE_WORDS,
  )

/** The first who says more than a line; feeds often give only the beginning. */
const ENOUGH_CHARS = 400
const fullest = (tellings: WholeStory['tellings']) =>
  tellings.find(({ content }) => content.length >= ENOUGH_CHARS) ?? tellings[0]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
