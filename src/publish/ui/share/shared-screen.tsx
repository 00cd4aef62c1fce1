import { Trans, useLingui } from '@lingui/react/macro'
import { IconLinkOff } from '@tabler/icons-react'
import { useEffect } from 'react'
import * as z from 'zod'
import { Avatar } from '#web/kit/avatar.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { usePathPart, useUrl } from '#web/url.ts'
import { publish } from '../calls.ts'
import { addDays, dayOf, dayText, timeText } from '../days.ts'
import './shared-screen.css'

const Url = z.object({ from: z.iso.date().optional().catch(undefined) })
const DAYS = 42

/** The plan for a guest: what is said when and where, to read and to print, without an account. */
export function Screen() {
  const { t, i18n } = useLingui()
  const token = usePathPart('token')
  const [url] = useUrl(Url)
  const answer = publish.useCall('GET /publish/shared/:token', {
    token,
    days: DAYS,
    ...(url.from ? { from: url.from } : {}),
  })
  const shared = answer.data
  useEffect(() => {
    if (shared) document.title = `${shared.name} · ${shared.brand}`
  }, [shared])
  if (answer.error)
    return (
      <main className="shared">
        <EmptyState kind="error" icon={IconLinkOff} title={t`Nothing to see here`}>
          {problemSentence(answer.error)}
        </EmptyState>
      </main>
    )
  if (!shared) return <Skeleton />
  const days = [...Map.groupBy(shared.posts, ({ at }) => dayOf(at, shared.zone))]
  return (
    <main className="shared">
      <header className="shared-head">
        <h1>
          {shared.brand}: {shared.name}
        </h1>
        <p className="meta">
          <Trans>All hours by the clock of {shared.zone.replaceAll('_', ' ')}</Trans>
        </p>
        <nav className="shared-steps" aria-label={t`Days`}>
          <Link look="button" href={`/shared/${token}?from=${addDays(shared.from, -DAYS)}`}>
            <Trans>Earlier</Trans>
          </Link>
          <Link look="button" href={`/shared/${token}?from=${addDays(shared.from, DAYS)}`}>
            <Trans>Later</Trans>
          </Link>
        </nav>
      </header>
      {days.length === 0 && (
        <p className="meta">
          <Trans>Nothing is planned on these days.</Trans>
        </p>
      )}
      {days.map(([day, posts]) => (
        <section key={day} className="shared-day">
          <h2>{dayText(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'long' })}</h2>
          {posts.map((post) => (
            <article key={post.id} className="shared-post" data-state={post.state}>
              <header>
                <strong>{timeText(post.at, shared.zone)}</strong>
                {post.channels.map(({ name, network, avatar }) => (
                  <span key={`${network} ${name}`} className="shared-channel">
                    <Avatar name={name} src={avatar} network={network} size={20} />
                    {name}
                  </span>
                ))}
                {post.state === 'draft' && <Badge>{t({ context: 'a post', message: 'Draft' })}</Badge>}
                {post.state === 'out' && <Badge tone="good">{t({ context: 'a post', message: 'Live' })}</Badge>}
              </header>
              <p lang={post.lang}>{post.text}</p>
              {post.url && (
                <Link href={post.url}>
                  <Trans>See it there</Trans>
                </Link>
              )}
            </article>
          ))}
        </section>
      ))}
    </main>
  )
}
