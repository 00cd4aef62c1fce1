import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCalendarHeart, IconPin } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Glyph } from '#web/kit/glyph.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { useDesk } from '#web/session.tsx'
import { today } from './calls.ts'
import './tomorrow.css'

/** Tomorrow as it stands, with a way into every hour that is still free. */
export function Tomorrow() {
  const { t } = useLingui()
  const { zone } = useDesk().workspace
  const { data } = today.useCall('GET /today/tomorrow', {})
  if (!data) return null
  const { posts, events, free, stories, special } = data
  const lines = [
    ...posts.map(({ postId, at, text, lang }) => ({
      name: postId,
      at,
      content: (
        <Link look="quiet" href={`/compose/${postId}`}>
          <span lang={lang}>{text || t`A post without words`}</span>
        </Link>
      ),
    })),
    ...events.map(({ id, from, title }) => ({
      name: `event ${id}`,
      at: from,
      content: (
        <span className="today-fixed">
          <Glyph icon={IconPin} size={14} /> {title}
        </span>
      ),
    })),
    ...free.map(({ channel, at, href }) => ({
      name: href,
      at,
      content: (
        <>
          <span className="meta">
            {channel === null ? <Trans>No post yet tomorrow</Trans> : <Trans>free on {channel}</Trans>}
          </span>{' '}
          <Link href={href}>
            <Trans>Fill it</Trans>
          </Link>
        </>
      ),
    })),
  ].toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''))
  return (
    <section className="tomorrow" aria-labelledby="tomorrow">
      <h2 id="tomorrow" className="today-part-name">
        <Trans>Tomorrow as it stands</Trans>
      </h2>
      {special.length > 0 && (
        <p className="meta today-fixed">
          <Glyph icon={IconCalendarHeart} size={14} /> {special.join(', ')}
        </p>
      )}
      <ul>
        {lines.map(({ name, at, content }) => (
          <Line key={name} at={at && <Moment at={at} look="time" zone={zone} />}>
            {content}
          </Line>
        ))}
        {posts.length + free.length === 0 && (
          <Line at={null}>
            <span className="meta">
              <Trans>No post yet tomorrow</Trans>
            </span>{' '}
            <Link href="/calendar">
              <Trans>To the calendar</Trans>
            </Link>
          </Line>
        )}
      </ul>
      {stories.length > 0 && (
        <>
          <h3 className="today-part-name">
            <Trans>Stories nobody has used yet</Trans>
          </h3>
          <ul>
            {stories.map((story) => (
              <Line key={story.id} at={null}>
                <Link look="quiet" href={`/watch?story=${story.id}`}>
                  <span lang={story.lang ?? undefined}>{story.title}</span>
                </Link>{' '}
                <span className="meta">
                  <Plural value={story.outlets} one="# outlet" other="# outlets" />
                </span>{' '}
                <Link href={`/compose?story=${story.id}`}>
                  <Trans context="verb">Draft</Trans>
                </Link>
              </Line>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const Line = ({ at, children }: { at: ReactNode; children: ReactNode }) => (
  <li>
    <span className="tomorrow-at" data-numbers>
      {at}
    </span>
    <span className="tomorrow-what">{children}</span>
  </li>
)
