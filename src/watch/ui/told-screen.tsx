import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconLinkOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { usePathPart } from '#web/url.ts'
import { zoneHere } from '#web/zone.ts'
import { watch } from './calls.ts'
import './told-screen.css'

/** A story for a guest: what was said with it, what happened, and who tells it. */
export function Screen() {
  const { t } = useLingui()
  const call = watch.useCall('GET /watch/shared/:token', { token: usePathPart('token') })
  const shared = call.data
  const zone = zoneHere()
  useEffect(() => {
    if (shared) document.title = `${shared.story?.title ?? shared.words.slice(0, 60)} · ${shared.brand}`
  }, [shared])
  if (call.error)
    return (
      <main className="told">
        <EmptyState kind="error" icon={IconLinkOff} title={t`Nothing to see here`}>
          {problemSentence(call.error)}
        </EmptyState>
      </main>
    )
  if (!shared) return <Skeleton />
  const { story, tellings, words, brand, by } = shared
  return (
    <main className="told">
      <p className="meta">
        <Trans>
          {by} of {brand} shows you this
        </Trans>
      </p>
      {story ? <h1 lang={story.lang ?? undefined}>{story.title}</h1> : <h1 className="told-words">{words}</h1>}
      {story && words !== '' && <blockquote className="told-words">{words}</blockquote>}
      {story && (
        <>
          <p className="meta">
            {story.firstSource} · <RelativeTime at={story.firstPublishedAt} /> ·{' '}
            <Plural value={story.sources} one="# outlet" other="# outlets" />
          </p>
          {story.summary !== '' && <p lang={story.lang ?? undefined}>{story.summary}</p>}
          <section>
            <h2>
              <Trans>Who tells it</Trans>
            </h2>
            <ul>
              {tellings.map((telling) => (
                <li key={`${telling.sourceTitle} ${telling.publishedAt}`}>
                  {telling.url ? (
                    <Link href={telling.url}>
                      <span lang={telling.lang ?? undefined}>{telling.title}</span>
                    </Link>
                  ) : (
                    <span lang={telling.lang ?? undefined}>{telling.title}</span>
                  )}
                  <span className="meta">
                    {telling.sourceTitle} · <RelativeTime at={telling.publishedAt} />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <p className="meta">
        <Trans>
          This page can be read until <Moment at={shared.expiresAt} zone={zone} look="day" />.
        </Trans>
      </p>
    </main>
  )
}
