import { Trans } from '@lingui/react/macro'
import type { Topic } from './calls.ts'

/** Topics by how many people speak of them, as bars; what one of them said stands in the tooltip and for screen readers. */
export function TopicList({ name, topics }: { name: string; topics: readonly Topic[] }) {
  const most = Math.max(1, ...topics.map(({ people }) => people))
  return (
    <div className="craft-kind">
      <h3>{name}</h3>
      {topics.length === 0 && (
        <p className="meta">
          <Trans>Too little was said to tell.</Trans>
        </p>
      )}
      <ol className="craft-topics">
        {topics.slice(0, 8).map(({ stem, word, people, sample, lang }) => (
          <li key={stem} title={sample}>
            <span lang={lang}>{word}</span>
            <span className="craft-bar" aria-hidden style={{ inlineSize: `${(people / most) * 100}%` }} />
            <span className="craft-count">{people}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
