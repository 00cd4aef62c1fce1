import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { now } from '#web/clock.ts'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { useGo } from '#web/url.ts'
import { type Story, watch } from './calls.ts'
import { Pace, useTopics } from './topics.tsx'
import './wall-screen.css'

const SIGNALS = 6
const FRESH = 9
const MINUTE_MILLISECONDS = 60_000

/** A big quiet screen for the wall of an office: what fits us, what is told about, and what has just come in. */
export function Screen() {
  const { t, i18n } = useLingui()
  const go = useGo()
  const clock = useClock()
  const topics = useTopics()
  useLiveRefresh('watch.story', ['GET /watch/stories'])
  const signals = watch.useList('GET /watch/stories', { lane: 'signals' })
  const fresh = watch.useList('GET /watch/stories', { lane: 'everything' })
  useAction({ id: 'wall.back', label: t`Back to Watch`, keys: 'esc', run: () => go('/watch') })
  useAction({
    id: 'wall.whole',
    label: t`Fill the screen`,
    keys: 'w',
    run: () =>
      void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()),
  })
  return (
    <main className="wall" id="work" tabIndex={-1} aria-label={t`Wall`}>
      <header>
        <h1>
          <Trans>What is going on</Trans>
        </h1>
        <p>{i18n.date(new Date(clock), { weekday: 'long', hour: '2-digit', minute: '2-digit' })}</p>
      </header>
      <section className="wall-signals">
        <h2>
          <Trans>For us</Trans>
        </h2>
        <ol>
          {signals.items.slice(0, SIGNALS).map((story) => (
            <Signal key={story.id} story={story} />
          ))}
        </ol>
        {signals.items.length === 0 && (
          <p>
            <Trans>All quiet</Trans>
          </p>
        )}
      </section>
      <section className="wall-topics">
        <h2>
          <Trans>Topics of the day</Trans>
        </h2>
        <ul>
          {topics.map((topic) => (
            <li key={topic.storyId} data-pace={topic.pace}>
              <span>{topic.word}</span> <Pace pace={topic.pace} /> <span data-numbers>{topic.told}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="wall-fresh">
        <h2>
          <Trans>Just in</Trans>
        </h2>
        <ul>
          {fresh.items.slice(0, FRESH).map((story) => (
            <li key={story.id}>
              <span lang={story.lang ?? undefined}>{story.title}</span>{' '}
              <small>
                {story.firstSource} · <RelativeTime at={story.newestAt} />
              </small>
            </li>
          ))}
        </ul>
      </section>
      <footer>
        <button type="button" onClick={() => go('/watch')}>
          <Trans>Back to Watch</Trans>
        </button>
      </footer>
    </main>
  )
}

function Signal({ story }: { story: Story }) {
  return (
    <li data-pace={story.pace}>
      <strong lang={story.lang ?? undefined}>{story.title}</strong>
      <small>
        {story.firstSource} · <RelativeTime at={story.firstPublishedAt} /> ·{' '}
        <Plural value={story.sources} one="# outlet" other="# outlets" /> · <Trans>Fit {story.score}</Trans>{' '}
        {story.pace === 'rising' && <Pace pace="rising" />}
      </small>
    </li>
  )
}

function useClock() {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), MINUTE_MILLISECONDS / 6)
    return () => clearInterval(timer)
  }, [])
  return at
}
