import { Trans, useLingui } from '@lingui/react/macro'
import { useLiveRefresh } from '#web/live.ts'
import { watch } from './calls.ts'
import { useWatchPlace } from './place.ts'

const SHOWN = 8

/** What is told about today, with a mark for what rises. */
export function Topics() {
  const [{ find }, setUrl] = useWatchPlace()
  const topics = useTopics().slice(0, SHOWN)
  if (topics.length === 0) return null
  return (
    <section className="watch-part">
      <header>
        <h2>
          <Trans>Topics of the day</Trans>
        </h2>
      </header>
      <ul className="watch-topics">
        {topics.map((topic) => (
          <li key={topic.storyId}>
            <button
              type="button"
              aria-pressed={find === first(topic.word)}
              onClick={() =>
                setUrl({
                  find: find === first(topic.word) ? '' : first(topic.word),
                  lane: 'everything',
                  side: undefined,
                })
              }
            >
              <span>{topic.word}</span>
              <Pace pace={topic.pace} />
              <span className="meta" data-numbers>
                {topic.told}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The list is searched by what stands in it; two words of one topic need not stand side by side. */
const first = (word: string) => word.split(' ')[0] ?? ''

export function useTopics() {
  useLiveRefresh('watch.story', ['GET /watch/topics'])
  return watch.useCall('GET /watch/topics', {}).data?.topics ?? []
}

export function Pace({ pace }: { pace: 'quiet' | 'usual' | 'rising' }) {
  const { t } = useLingui()
  const words = pace === 'rising' ? t`rising` : pace === 'quiet' ? t`quieter than usual` : t`as usual`
  return (
    <span className="watch-pace" data-pace={pace} title={words}>
      <span aria-hidden>{pace === 'rising' ? '↑' : pace === 'quiet' ? '↓' : '·'}</span>
      <span className="unseen">{words}</span>
    </span>
  )
}
