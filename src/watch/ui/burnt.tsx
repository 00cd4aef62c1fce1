import { Trans } from '@lingui/react/macro'
import { Button } from '#web/kit/button.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { watch } from './calls.ts'
import { useWatchPlace } from './place.ts'

/** Stories that fitted and whose time passed without a post of ours. */
export function Burnt() {
  const [, setUrl] = useWatchPlace()
  const list = watch.useList('GET /watch/burnt', {})
  if (list.items.length === 0) return null
  return (
    <section>
      <h3>
        <Trans>Their time passed without us</Trans>
      </h3>
      <ul className="watch-early-list">
        {list.items.map(({ id, title, lang, firstSource, firstPublishedAt, spokenAt, rival }) => (
          <li key={id}>
            <button
              type="button"
              className="watch-early-story"
              lang={lang ?? undefined}
              onClick={() => setUrl({ story: id, lane: 'everything', early: undefined })}
            >
              {title}
            </button>
            <span className="meta">
              {firstSource} · <RelativeTime at={firstPublishedAt} />
              {spokenAt && (
                <>
                  {' · '}
                  <Trans>our community spoke of it</Trans>
                </>
              )}
              {rival && (
                <>
                  {' · '}
                  <Trans>{rival} has it</Trans>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn} isPending={list.isReadingOn}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </section>
  )
}
