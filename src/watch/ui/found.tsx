import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { Link } from '#web/kit/link.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { type FoundFeed, watch } from './calls.ts'

/** Something that was found and can be watched: a feed with a taste of it, or a page and when to tell of it. */
export function Found({ feed, isFirst, isWatched }: { feed: FoundFeed; isFirst: boolean; isWatched: boolean }) {
  const { t } = useLingui()
  const [page, setPage] = useState({ part: '', leastChange: '0.01', ignoresNumbers: false })
  const isPage = feed.kind === 'page'
  const add = watch.useDeed('POST /watch/sources', {
    refresh: ['GET /watch/sources', 'GET /watch/stories'],
    said: () => t`${feed.title} is watched from now on.`,
    undo: (_, { id }) => watch.call('DELETE /watch/sources/:id', { id }),
  })
  const begin = () =>
    add.run({
      url: feed.url,
      site: feed.site,
      ...(isPage ? { page: { ...page, leastChange: Number(page.leastChange) } } : {}),
    })
  return (
    <section className="watch-found">
      <header>
        <h3>{isPage ? <Trans>The page itself: {feed.title}</Trans> : feed.title}</h3>
        {isWatched ? (
          <Button isDisabled icon={IconCheck}>
            <Trans>Watched</Trans>
          </Button>
        ) : (
          <Button look={isFirst ? 'primary' : 'plain'} isPending={add.isRunning} onPress={begin}>
            {isPage ? <Trans>Watch the page</Trans> : <Trans>Watch this</Trans>}
          </Button>
        )}
      </header>
      <p className="meta">
        <Link look="quiet" href={feed.site ?? feed.url}>
          {feed.site ?? feed.url}
        </Link>{' '}
        ·{' '}
        {isPage ? (
          <Trans>It is compared with itself; the words that come and go become a story.</Trans>
        ) : (
          <Plural value={feed.count} one="# item" other="# items" />
        )}
      </p>
      {isPage && !isWatched && (
        <div className="watch-page-wish">
          <Select
            label={t`Tell me of`}
            value={page.leastChange}
            onChange={(leastChange) => setPage({ ...page, leastChange })}
            options={[
              { id: '0', name: t`any changed word` },
              { id: '0.01', name: t`a sentence or more` },
              { id: '0.1', name: t`a tenth of the page` },
              { id: '0.4', name: t`a page that is quite another` },
            ]}
          />
          <TextField
            label={t`Only this part (CSS selector)`}
            placeholder="main .prices"
            value={page.part}
            onChange={(part) => setPage({ ...page, part })}
          />
          <Checkbox
            isSelected={page.ignoresNumbers}
            onChange={(ignoresNumbers) => setPage({ ...page, ignoresNumbers })}
          >
            <Trans>Numbers do not count</Trans>
          </Checkbox>
        </div>
      )}
      <ul lang={feed.lang ?? undefined}>
        {feed.items.map((item) => (
          <li key={item.title}>
            {item.title}{' '}
            {item.publishedAt && (
              <span className="meta">
                <RelativeTime at={item.publishedAt} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
