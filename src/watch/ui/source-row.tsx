import { Trans, useLingui } from '@lingui/react/macro'
import { IconDots } from '@tabler/icons-react'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { toast } from '#web/kit/toast.tsx'
import { type Source, watch } from './calls.ts'
import { useWatchPlace } from './place.ts'
import { isRecent, SourceTrouble } from './source-trouble.tsx'

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
  if (source.health === 'troubled') return <SourceTrouble source={source} />
  if (source.movedAt && isRecent(source.movedAt))
    return (
      <p className="meta watch-source-state">
        <Trans>
          Moved to a new address <RelativeTime at={source.movedAt} />.
        </Trans>
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
    said: ({ state, everyMinutes }) =>
      everyMinutes !== undefined
        ? t`${title} has its rhythm.`
        : state === 'paused'
          ? t`${title} is paused.`
          : t`${title} runs again.`,
    undo: () =>
      watch.call('PUT /watch/sources/:id', { id, title, state: source.state, everyMinutes: source.everyMinutes }),
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
  /** It comes by itself. */
  const isBrought = source.kind === 'letters' || source.kind === 'hook'
  return [
    ...(isBrought
      ? []
      : [{ id: 'refresh', name: t`Ask it now`, disabled: refresh.isRunning, run: () => refresh.run({ id }) }]),
    ...(source.site ? [{ id: 'site', name: t`Open the site`, href: source.site }] : []),
    {
      id: 'copy',
      name: isBrought
        ? t`Copy the address it is brought to`
        : source.kind === 'page'
          ? t`Copy the address of the page`
          : t`Copy the address of the feed`,
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
      id: 'rhythm',
      name: t`How often it is asked`,
      disabled: isBrought,
      items: RHYTHMS.map((minutes) => ({
        id: String(minutes),
        name: `${source.everyMinutes === minutes ? '✓ ' : ''}${rhythmName(t, minutes)}`,
        run: () => change.run({ id, title, state: source.state, everyMinutes: minutes }),
      })),
    },
    {
      id: 'pause',
      name: isPaused ? t`Run again` : t`Pause`,
      run: () => change.run({ id, title, state: isPaused ? 'on' : 'paused' }),
    },
    { id: 'remove', name: t`Stop watching`, run: () => remove.run({ id }) },
  ]
}

/** Null: as often as it has news. */
const RHYTHMS = [null, 15, 60, 360, 1_440] as const

function rhythmName(t: ReturnType<typeof useLingui>['t'], minutes: (typeof RHYTHMS)[number]): string {
  if (minutes === null) return t`As often as it has news`
  if (minutes < 60) return t`Every quarter of an hour`
  if (minutes === 60) return t`Every hour`
  return minutes < 1_440 ? t`Every six hours` : t`Once a day`
}
