import { Trans, useLingui } from '@lingui/react/macro'
import { IconDots } from '@tabler/icons-react'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { toast } from '#web/kit/toast.tsx'
import { type Source, watch } from './calls.ts'
import { useWatchPlace } from './place.ts'

const SOURCES = ['GET /watch/sources']

/** A source: how it fares, how much it brings, and what can be done with it. */
export function SourceRow({ source }: { source: Source }) {
  const { t } = useLingui()
  const [url, setUrl] = useWatchPlace()
  const menu = useSourceMenu(source)
  const isShown = url.source === source.id
  return (
    <li className="watch-source" data-health={source.state === 'paused' ? 'paused' : source.health}>
      <button
        type="button"
        className="watch-source-name"
        aria-pressed={isShown}
        onClick={() =>
          setUrl({ source: isShown ? undefined : source.id, lane: isShown ? url.lane : 'everything', side: undefined })
        }
      >
        <span className="watch-health" aria-hidden />
        <span className="watch-source-title">{source.title}</span>
        <span className="meta" data-numbers title={t`Stories in the last week`}>
          {source.lastWeek}
        </span>
      </button>
      <Menu
        button={<IconButton label={t`More with ${source.title}`} icon={IconDots} size={14} />}
        label={t`More with ${source.title}`}
        items={menu}
        placement="bottom end"
      />
      <SourceState source={source} />
    </li>
  )
}

function SourceState({ source }: { source: Source }) {
  if (source.muteId)
    return (
      <p className="meta watch-source-state">
        <Trans>Muted: heard only when others tell the same.</Trans>
      </p>
    )
  if (source.state === 'paused')
    return (
      <p className="meta watch-source-state">
        <Trans>Paused</Trans>
      </p>
    )
  if (source.health === 'troubled')
    return (
      <p className="watch-source-state watch-trouble">
        {source.troubleSaid}{' '}
        <span className="meta">
          <Trans>
            Next try: <RelativeTime at={source.nextPollAt} />
          </Trans>
        </span>
      </p>
    )
  if (source.health === 'silent')
    return (
      <p className="meta watch-source-state">
        <Trans>Nothing new for more than a month.</Trans>
      </p>
    )
  return null
}

function useSourceMenu(source: Source) {
  const { t } = useLingui()
  const { id, title, muteId } = source
  const refresh = watch.useDeed('POST /watch/sources/:id/refresh', {
    refresh: [...SOURCES, 'GET /watch/fresh'],
    said: () => t`${title} was asked just now.`,
  })
  const change = watch.useDeed('PUT /watch/sources/:id', {
    refresh: SOURCES,
    said: ({ state }) => (state === 'paused' ? t`${title} is paused.` : t`${title} runs again.`),
    undo: ({ state }) => watch.call('PUT /watch/sources/:id', { id, title, state: state === 'on' ? 'paused' : 'on' }),
  })
  const remove = watch.useDeed('DELETE /watch/sources/:id', {
    refresh: SOURCES,
    said: () => t`${title} is no longer watched. Its stories stay.`,
    undo: () => watch.call('POST /watch/sources/:id/restore', { id }),
  })
  const about = [...SOURCES, 'GET /watch/mutes', 'GET /watch/stories']
  const mute = watch.useDeed('POST /watch/mutes', {
    refresh: about,
    said: () => t`${title} is muted.`,
    undo: (_, got) => watch.call('DELETE /watch/mutes/:id', { id: got.id }),
  })
  const unmute = watch.useDeed('DELETE /watch/mutes/:id', { refresh: about, said: () => t`Heard again.` })
  const rival = watch.useDeed('PUT /watch/sources/:id/rival', {
    refresh: [...SOURCES, 'GET /watch/stories/:id', 'GET /watch/lead'],
    said: (input) => (input.rival ? t`${title} counts as a competitor.` : t`${title} is no competitor.`),
    undo: (input) => watch.call('PUT /watch/sources/:id/rival', { id, rival: !input.rival }),
  })
  const isPaused = source.state === 'paused'
  return [
    { id: 'refresh', name: t`Ask it now`, disabled: refresh.isRunning, run: () => refresh.run({ id }) },
    ...(source.site ? [{ id: 'site', name: t`Open the site`, href: source.site }] : []),
    {
      id: 'copy',
      name: t`Copy the address of the feed`,
      run: () => void navigator.clipboard.writeText(source.url).then(() => toast(t`Copied.`)),
    },
    'line' as const,
    muteId
      ? { id: 'unmute', name: t`Unmute`, run: () => unmute.run({ id: muteId }) }
      : { id: 'mute', name: t`Mute`, run: () => mute.run({ sourceId: id }) },
    {
      id: 'rival',
      name: source.rival ? t`Not a competitor` : t`A competitor of ours`,
      run: () => rival.run({ id, rival: !source.rival }),
    },
    {
      id: 'pause',
      name: isPaused ? t`Run again` : t`Pause`,
      run: () => change.run({ id, title, state: isPaused ? 'on' : 'paused' }),
    },
    { id: 'remove', name: t`Stop watching`, run: () => remove.run({ id }) },
  ]
}
