import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconBookmark, IconCircleCheck, IconEar, IconRadar2, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { now } from '#web/clock.ts'
import { Button } from '#web/kit/button.tsx'
import { Chip } from '#web/kit/chip.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { List } from '#web/kit/list.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { AlertStrip } from './alerts.tsx'
import { type Lane, type Source, type Story, watch } from './calls.ts'
import { MorningStrip } from './morning-strip.tsx'
import { useWatchPlace } from './place.ts'
import { hasWhy, WhyInShort } from './why.tsx'

type Props = {
  stories: ReturnType<typeof useStories>
  current: string | null
  onCurrent: (id: string) => void
  source: Source | null
  hasSources: boolean
}

/** The stories of a lane, and how many have come in since they were read. */
export function useStories() {
  const [{ lane, find, source, query }] = useWatchPlace()
  const [since, setSince] = useState(() => new Date(now()).toISOString())
  const list = watch.useList('GET /watch/stories', {
    lane,
    find,
    ...(source ? { source } : {}),
    ...(query ? { query } : {}),
  })
  const isNarrowed = Boolean(source ?? query) || find !== ''
  const fresh = watch.useCall('GET /watch/fresh', { lane, since }, { enabled: !isNarrowed })
  useLiveRefresh('watch.story', ['GET /watch/fresh', 'GET /watch/stories/:id'])
  const takeIn = () => {
    setSince(new Date(now()).toISOString())
    list.refetch()
  }
  return { ...list, waiting: isNarrowed ? 0 : (fresh.data?.count ?? 0), takeIn }
}

/** The middle of Watch: lanes, search, and the triage list. */
export function StoryList({ stories, current, onCurrent, source, hasSources }: Props) {
  const { t } = useLingui()
  const [{ lane, find }, setUrl] = useWatchPlace()
  const lanes: { id: Lane; name: string }[] = [
    { id: 'signals', name: t`Signals` },
    { id: 'everything', name: t`Everything` },
    { id: 'kept', name: t({ message: 'Saved', context: 'lane' }) },
  ]
  return (
    <section className="watch-middle" aria-label={t`Stories`}>
      <div className="watch-lanes">
        <Segmented label={t`Lane`} options={lanes} value={lane} onChange={(id) => setUrl({ lane: id })} />
        <TextField
          label={t`Search the stories`}
          labelUnseen
          placeholder={t`Search the stories`}
          type="search"
          value={find}
          onChange={(text) => setUrl({ find: text })}
        />
        {source && (
          <Chip name={source.title} onRemove={() => setUrl({ source: undefined })}>
            {source.title}
          </Chip>
        )}
        <HeardChip />
      </div>
      <AlertStrip />
      <MorningStrip />
      <div className="watch-list">
        {stories.isPending ? (
          <Skeleton />
        ) : stories.problem ? (
          <EmptyState
            kind="error"
            title={t`The stories could not be read`}
            action={<Button onPress={stories.refetch}>{t`Try again`}</Button>}
          >
            {problemSentence(stories.problem)}
          </EmptyState>
        ) : stories.items.length === 0 ? (
          <NoStories hasSources={hasSources} onTakeIn={stories.takeIn} waiting={stories.waiting} />
        ) : (
          <List
            label={t`Stories`}
            rows={stories.items}
            idOf={(story) => story.id}
            current={current}
            onCurrent={onCurrent}
            onEnd={stories.readOn}
            waiting={stories.waiting}
            onTakeIn={stories.takeIn}
            height={lane === 'everything' ? 'lines' : 'rows'}
            renderRow={(story) => (lane === 'everything' ? <StoryLine story={story} /> : <StoryRow story={story} />)}
          />
        )}
      </div>
    </section>
  )
}

/** The list shows only what answers a query. */
function HeardChip() {
  const [{ query }, setUrl] = useWatchPlace()
  const call = watch.useCall('GET /watch/queries', {}, { enabled: query !== undefined })
  const shown = call.data?.queries.find(({ id }) => id === query)
  if (!shown) return null
  return (
    <Chip name={shown.name} onRemove={() => setUrl({ query: undefined })}>
      {shown.name}
    </Chip>
  )
}

function StoryRow({ story }: { story: Story }) {
  return (
    <div className="watch-row" data-read={story.read || undefined}>
      <span className="watch-row-title" lang={story.lang ?? undefined}>
        {story.title}
      </span>
      <span className="meta">
        {story.firstSource} · <RelativeTime at={story.firstPublishedAt} />
        {story.sources > 1 && (
          <>
            {' · '}
            <Plural value={story.sources} one="# outlet" other="# outlets" />
          </>
        )}
      </span>
      <WhyInShort story={story} />
      {!hasWhy(story) && story.summary !== '' && (
        <span className="watch-row-summary" lang={story.lang ?? undefined}>
          {story.summary}
        </span>
      )}
    </div>
  )
}

function StoryLine({ story }: { story: Story }) {
  return (
    <div className="watch-line" data-read={story.read || undefined}>
      <span className="watch-line-age meta">
        <RelativeTime at={story.newestAt} />
      </span>
      <span className="watch-row-title" lang={story.lang ?? undefined}>
        {story.title}
      </span>
      <span className="watch-line-source meta">{story.firstSource}</span>
    </div>
  )
}

function NoStories({ hasSources, waiting, onTakeIn }: { hasSources: boolean; waiting: number; onTakeIn: () => void }) {
  const { t } = useLingui()
  const [{ lane, find, source, query }, setUrl] = useWatchPlace()
  const showAll = (
    <Button onPress={() => setUrl({ find: '', source: undefined, query: undefined })}>{t`Show all`}</Button>
  )
  if (query && !source && find === '')
    return (
      <EmptyState kind="no-match" icon={IconEar} title={t`Nothing heard yet`} action={showAll}>
        <Trans>What sources say of it will be gathered here by itself.</Trans>
      </EmptyState>
    )
  if (find !== '' || source || query)
    return <EmptyState kind="no-match" icon={IconSearch} title={t`No story like this`} action={showAll} />
  if (lane === 'kept')
    return (
      <EmptyState kind="cleared" icon={IconBookmark} title={t`Nothing saved`}>
        <Trans>Press S on a story: it waits among the ideas. Stories that became drafts stay here too.</Trans>
      </EmptyState>
    )
  if (waiting > 0)
    return (
      <EmptyState
        kind="cleared"
        icon={IconRadar2}
        title={t`Something has come in`}
        action={<Button look="primary" onPress={onTakeIn}>{t`Show it`}</Button>}
      />
    )
  if (hasSources)
    return (
      <EmptyState
        kind="cleared"
        icon={IconCircleCheck}
        title={t`All quiet`}
        action={
          lane === 'signals' && <Button onPress={() => setUrl({ lane: 'everything' })}>{t`Look at everything`}</Button>
        }
      >
        <Trans>Nothing stands out right now. What comes in will show here by itself.</Trans>
      </EmptyState>
    )
  return <NoSources />
}

function NoSources() {
  const { t } = useLingui()
  const [, setUrl] = useWatchPlace()
  const offers = watch.useCall('GET /watch/offers', {})
  const [site] = offers.data?.sites ?? []
  return (
    <EmptyState
      kind="first-use"
      icon={IconRadar2}
      title={t`Know it first`}
      action={
        <>
          <Button look="primary" onPress={() => setUrl({ add: '1' })}>{t`Add a source`}</Button>
          {site && <Button onPress={() => setUrl({ add: site.url })}>{t`Take the practice town's news`}</Button>}
        </>
      }
    >
      <Trans>
        Add the sites your community reads. This desk follows them, puts what several tell into one story, and shows
        what fits you.
      </Trans>
    </EmptyState>
  )
}
