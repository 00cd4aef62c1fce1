import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconSunrise } from '@tabler/icons-react'
import { Drawer } from '#web/kit/drawer.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useDesk } from '#web/session.tsx'
import { type Morning, watch } from './calls.ts'
import { useWatchPlace } from './place.ts'
import { Pace } from './topics.tsx'
import './morning.css'

/** What the night brought: topics that rose, stories nobody has taken up, what the community knew first, what broke. */
export function MorningDrawer() {
  const { t } = useLingui()
  const [{ morning }, setUrl] = useWatchPlace()
  const isOpen = morning !== undefined
  const call = watch.useCall('GET /watch/morning', {}, { enabled: isOpen })
  return (
    <Drawer title={t`What the night brought`} isOpen={isOpen} onClose={() => setUrl({ morning: undefined })}>
      {call.data ? (
        <Night night={call.data} />
      ) : call.error ? (
        <p>{problemSentence(call.error)}</p>
      ) : (
        <Skeleton rows={4} />
      )}
    </Drawer>
  )
}

function Night({ night }: { night: Morning }) {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const [, setUrl] = useWatchPlace()
  const open = (story: string) => setUrl({ story, lane: 'everything', morning: undefined }, { push: true })
  const { topics, stories, toldUs, broken } = night
  return (
    <div className="watch-morning">
      <p className="meta">
        <Trans>
          Since the evening: <Moment at={night.since} zone={workspace.zone} />
        </Trans>
        {' · '}
        <Link look="quiet" href="/craft?part=digest">
          <Trans>Have it sent by mail or chat</Trans>
        </Link>
      </p>
      {topics.length + stories.length + toldUs.length + broken.length === 0 && (
        <EmptyState kind="cleared" icon={IconSunrise} title={t`A quiet night`}>
          <Trans>Nothing rose, nothing waits, every source answers.</Trans>
        </EmptyState>
      )}
      {topics.length > 0 && (
        <section>
          <h3>
            <Trans>More than on other nights</Trans>
          </h3>
          <ul>
            {topics.map(({ word, told, usual, storyId }) => (
              <li key={storyId}>
                <button type="button" onClick={() => open(storyId)}>
                  {word} <Pace pace="rising" />
                </button>
                <span className="meta">
                  <Trans>
                    told {told} times, usual {usual}
                  </Trans>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {stories.length > 0 && (
        <section>
          <h3>
            <Trans>Nobody has used them yet</Trans>
          </h3>
          <ul>
            {stories.map(({ id, title, lang, firstSource, outlets, score }) => (
              <li key={id}>
                <button type="button" lang={lang ?? undefined} onClick={() => open(id)}>
                  {title}
                </button>
                <span className="meta">
                  {firstSource} · <Plural value={outlets} one="# outlet" other="# outlets" />
                  {score > 0 && (
                    <>
                      {' · '}
                      <Trans>Fit {score}</Trans>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {toldUs.length > 0 && (
        <section>
          <h3>
            <Trans>They told us first</Trans>
          </h3>
          <ul>
            {toldUs.map(({ id, title, lang }) => (
              <li key={id}>
                <button type="button" lang={lang ?? undefined} onClick={() => open(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {broken.length > 0 && (
        <section>
          <h3>
            <Trans>Sources that do not answer</Trans>
          </h3>
          <ul>
            {broken.map(({ id, title, said }) => (
              <li key={id}>
                <button type="button" onClick={() => setUrl({ source: id, morning: undefined, side: '1' })}>
                  {title}
                </button>
                <span className="meta">{said}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
