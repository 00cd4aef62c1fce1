import { Plural, Trans } from '@lingui/react/macro'
import { NumberText } from '#web/kit/number-text.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import type { Heard } from './calls.ts'

/** From so many hits on, finding more than every second item is no accident of a small desk. */
const BROAD_FROM = 20

/** What would have been heard, with a few of the newest. */
export function Preview({ found }: { found: Heard }) {
  const { hits, scanned, days } = found
  return (
    <section className="watch-heard" aria-live="polite">
      <h3>
        <Plural
          value={hits}
          _0="Nothing so far"
          one="# item would have been heard"
          other="# items would have been heard"
        />
      </h3>
      <p className="meta">
        {found.isWhole ? (
          <Trans>
            Of <Plural value={scanned} one="# item" other="# items" /> in the last {days} days.
          </Trans>
        ) : (
          <Trans>
            Of the newest <NumberText value={scanned} /> items; there are more in the last {days} days.
          </Trans>
        )}
      </p>
      {hits === 0 && (
        <p>
          <Trans>It will be heard as soon as a source speaks of it.</Trans>
        </p>
      )}
      {hits >= BROAD_FROM && hits * 2 > scanned && (
        <p className="watch-trouble">
          <Trans>That is more than every second item. A second word would narrow it.</Trans>
        </p>
      )}
      <ul>
        {found.samples.map((item) => (
          <li key={item.id}>
            <span lang={item.lang ?? undefined}>{item.title}</span>
            <span className="meta">
              {item.sourceTitle} · <RelativeTime at={item.publishedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The formulas, by example. */
export const HowToListen = () => (
  <section className="watch-heard">
    <h3>
      <Trans>What can be written</Trans>
    </h3>
    <dl>
      <dt>simit</dt>
      <dd>
        <Trans>the word in any of its forms</Trans>
      </dd>
      <dt>
        <Trans>"grand bazaar"</Trans>
      </dt>
      <dd>
        <Trans>exactly these words</Trans>
      </dd>
      <dt>
        <Trans>simit AND (price OR rise)</Trans>
      </dt>
      <dd>
        <Trans>both, or one of them</Trans>
      </dd>
      <dt>
        <Trans>simit -recipe</Trans>
      </dt>
      <dd>
        <Trans>without a word</Trans>
      </dd>
      <dt>
        <Trans>bake*</Trans>
      </dt>
      <dd>
        <Trans>words that begin so</Trans>
      </dd>
      <dt>
        <Trans>simit NEAR/5 price</Trans>
      </dt>
      <dd>
        <Trans>at most five words between them</Trans>
      </dd>
      <dt>simit lang:tr</dt>
      <dd>
        <Trans>only in this language</Trans>
      </dd>
    </dl>
  </section>
)
