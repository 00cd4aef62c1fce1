import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconBulb, IconPlus, IconRss } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Page } from '#web/page.tsx'
import { useGo } from '#web/url.ts'
import { AlertsDrawer } from './alerts-drawer.tsx'
import { AddSource } from './add-source.tsx'
import { watch } from './calls.ts'
import { useStoryDeeds } from './deeds.ts'
import { EarlyDrawer } from './early-drawer.tsx'
import { ListenDrawer } from './listen-drawer.tsx'
import { useWatchPlace } from './place.ts'
import { MorningDrawer } from './morning-drawer.tsx'
import { Reader } from './reader.tsx'
import { ShareStory } from './share-story.tsx'
import { Side } from './side.tsx'
import { StoryList, useStories } from './story-list.tsx'
import './watch-screen.css'

/** Duty 1: what the world talks about, what of it fits, and the way to a draft. */
export function Screen() {
  const { t } = useLingui()
  const go = useGo()
  const [url, setUrl] = useWatchPlace()
  const stories = useStories()
  const list = watch.useList('GET /watch/sources', {})
  const current = url.story ?? null
  const choose = (id: string) => setUrl({ story: id }, { push: current === null })
  const deeds = useStoryDeeds((gone) => {
    if (gone !== current) return
    const place = stories.items.findIndex(({ id }) => id === gone)
    setUrl({ story: (stories.items[place + 1] ?? stories.items[place - 1])?.id })
  })
  useReadWhatIsShown(current, stories.items, (id) => deeds.read.run({ id, read: true }))
  const add = () => setUrl({ add: '1' })
  const back = () => setUrl({ story: undefined })
  useAction({ id: 'watch.add', label: t`Add a source`, keys: 'f', run: add })
  useAction({ id: 'watch.wall', label: t`Wall: a big quiet screen`, keys: 'w', run: () => go('/watch/wall') })
  useAction({
    id: 'watch.all-read',
    label: t`All read up to here`,
    keys: 'shift+a',
    when: stories.items.length > 0,
    run: () => deeds.readAll.run({ ids: upTo(stories.items, current), read: true }),
  })
  useAction({ id: 'watch.ideas', label: t`Ideas`, keys: 'i', run: () => go('/watch/ideas') })
  useAction({ id: 'watch.morning', label: t`What the night brought`, run: () => setUrl({ morning: '1' }) })
  useAction({ id: 'watch.shares', label: t`Shared links`, run: () => setUrl({ share: 'links' }) })
  useAction({ id: 'watch.alerts', label: t`Alerts`, run: () => setUrl({ alerts: '1' }) })
  useAction({ id: 'watch.early', label: t`How early we are`, run: () => setUrl({ early: '1' }) })
  useAction({ id: 'watch.listen', label: t`Listen for something`, run: () => setUrl({ listen: 'new' }) })
  useAction({
    id: 'watch.back',
    label: t`Back to the list`,
    keys: 'esc',
    when: current !== null,
    run: back,
    inPalette: false,
  })
  const hasMany = list.items.length > 0
  return (
    <Page
      name={t`Watch`}
      scope={
        hasMany ? (
          <Plural value={list.items.length} one="# source" other="# sources" />
        ) : (
          <Trans>What the world talks about before your community does</Trans>
        )
      }
      body="fill"
      tools={
        <>
          <span className="watch-side-door">
            <Button icon={IconRss} onPress={() => setUrl({ side: '1' })}>
              <Trans>Sources</Trans>
            </Button>
          </span>
          <span className="watch-ideas-door">
            <Button icon={IconBulb} keys="i" onPress={() => go('/watch/ideas')}>
              <Trans>Ideas</Trans>
            </Button>
          </span>
          <span className="watch-add-door">
            <Button icon={IconPlus} keys="f" onPress={add}>
              <Trans>Add a source</Trans>
            </Button>
          </span>
        </>
      }
    >
      <div className="watch" data-open={current !== null || undefined}>
        <aside className="watch-side" aria-label={t`Words and sources`}>
          <Side sources={list.items} />
        </aside>
        <StoryList
          stories={stories}
          current={current}
          onCurrent={choose}
          source={list.items.find(({ id }) => id === url.source) ?? null}
          hasSources={hasMany || list.isPending}
        />
        <Reader id={current} hasStories={stories.items.length > 0} deeds={deeds} onBack={back} />
      </div>
      <Drawer title={t`Words and sources`} isOpen={url.side !== undefined} onClose={() => setUrl({ side: undefined })}>
        <Side sources={list.items} />
      </Drawer>
      <ListenDrawer />
      <EarlyDrawer />
      <AlertsDrawer />
      <MorningDrawer />
      <ShareStory />
      <AddSource add={url.add} sources={list.items} onClose={() => setUrl({ add: undefined })} />
    </Page>
  )
}

const MOST_AT_ONCE = 1_000

/** From the top of the list to the story in front of the reader, or all that was looked through. */
function upTo(items: readonly { id: string }[], current: string | null): string[] {
  const place = items.findIndex(({ id }) => id === current)
  return items.slice(0, place < 0 ? MOST_AT_ONCE : Math.min(place + 1, MOST_AT_ONCE)).map(({ id }) => id)
}

const READ_AFTER_MILLISECONDS = 700

/** A story that stays in front of the reader for a moment is read; one that is only passed by is not. */
function useReadWhatIsShown(
  current: string | null,
  items: { id: string; read: boolean }[],
  onRead: (id: string) => void,
) {
  const read = useEffectEvent((id: string) => {
    if (items.some((story) => story.id === id && !story.read)) onRead(id)
  })
  useEffect(() => {
    if (current === null) return undefined
    const timer = setTimeout(() => read(current), READ_AFTER_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [current])
}
