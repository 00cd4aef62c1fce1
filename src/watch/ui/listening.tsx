import { Trans, useLingui } from '@lingui/react/macro'
import { IconDots, IconPlus } from '@tabler/icons-react'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { type Query, watch } from './calls.ts'
import { useWatchPlace } from './place.ts'

/** What an answer of the desk about queries touches. */
export const QUERIES = ['GET /watch/queries', 'GET /watch/stories']

/** What the workspace listens for; a press shows the stories that speak of it. */
export function Listening() {
  const { t } = useLingui()
  const [, setUrl] = useWatchPlace()
  const call = watch.useCall('GET /watch/queries', {})
  useLiveRefresh('watch.query', ['GET /watch/queries'])
  const queries = call.data?.queries ?? []
  return (
    <section className="watch-part">
      <header>
        <h2>
          <Trans>Listening</Trans>
        </h2>
        <IconButton
          label={t`Listen for something`}
          icon={IconPlus}
          onPress={() => setUrl({ listen: 'new', side: undefined })}
        />
      </header>
      {queries.length > 0 && (
        <ul className="watch-sources">
          {queries.map((query) => (
            <QueryRow key={query.id} query={query} />
          ))}
        </ul>
      )}
      {call.data && queries.length === 0 && (
        <p className="meta">
          <Trans>Your name, a rival, a street: whatever is said of it in any source is gathered here.</Trans>
        </p>
      )}
    </section>
  )
}

function QueryRow({ query }: { query: Query }) {
  const { t } = useLingui()
  const [url, setUrl] = useWatchPlace()
  const menu = useQueryMenu(query)
  const isShown = url.query === query.id
  return (
    <li className="watch-source" data-health={query.paused ? 'paused' : undefined}>
      <button
        type="button"
        className="watch-source-name"
        aria-pressed={isShown}
        title={query.phrase}
        onClick={() =>
          setUrl({
            query: isShown ? undefined : query.id,
            lane: isShown ? url.lane : 'everything',
            story: undefined,
            side: undefined,
          })
        }
      >
        <span className="watch-source-title">{query.name}</span>
        <span className="meta" data-numbers title={t`Stories in the last week`}>
          <NumberText value={query.storiesLastWeek} />
        </span>
      </button>
      <Menu
        button={<IconButton label={t`More with ${query.name}`} icon={IconDots} size={14} />}
        label={t`More with ${query.name}`}
        items={menu}
        placement="bottom end"
      />
      {query.paused && (
        <p className="meta watch-query-state">
          <Trans>Paused</Trans>
        </p>
      )}
    </li>
  )
}

function useQueryMenu({ id, name, phrase, paused }: Query) {
  const { t } = useLingui()
  const [url, setUrl] = useWatchPlace()
  const change = watch.useDeed('PUT /watch/queries/:id', {
    refresh: QUERIES,
    said: (input) => (input.paused ? t`${name} is paused.` : t`${name} is listened for again.`),
    undo: (input) => watch.call('PUT /watch/queries/:id', { ...input, paused: !input.paused }),
  })
  const listenAgain = async () => {
    const again = await watch.call('POST /watch/queries', { name, phrase })
    if (paused) await watch.call('PUT /watch/queries/:id', { id: again.id, name, phrase, paused })
  }
  const remove = watch.useDeed('DELETE /watch/queries/:id', {
    refresh: QUERIES,
    said: () => t`${name} is no longer listened for. Its stories stay.`,
    undo: listenAgain,
    onDone: () => url.query === id && setUrl({ query: undefined }),
  })
  return [
    { id: 'change', name: t`Change`, run: () => setUrl({ listen: id, side: undefined }) },
    {
      id: 'pause',
      name: paused ? t`Listen again` : t`Pause`,
      run: () => change.run({ id, name, phrase, paused: !paused }),
    },
    'line' as const,
    { id: 'remove', name: t`Stop listening`, run: () => remove.run({ id }) },
  ]
}
