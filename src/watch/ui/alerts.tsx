import { Trans, useLingui } from '@lingui/react/macro'
import { IconBolt, IconCheck } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { type Alert, watch } from './calls.ts'
import { useWatchPlace } from './place.ts'
import './alerts.css'

const SHOWN = 3

/** What an answer of the desk about alerts touches. */
export const ALERTS = ['GET /watch/alerts']

/** What breaks just now, above everything else; nothing at all when nothing does. */
export function AlertStrip() {
  const { t } = useLingui()
  const [, setUrl] = useWatchPlace()
  const list = watch.useList('GET /watch/alerts', { unseen: 'true' })
  useLiveRefresh('watch.alert', ALERTS)
  if (list.items.length === 0) return null
  const rest = list.items.length - SHOWN
  return (
    <section className="watch-alerts" aria-label={t`Breaking now`}>
      <ul>
        {list.items.slice(0, SHOWN).map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
      {rest > 0 && (
        <Button look="quiet" onPress={() => setUrl({ alerts: '1' })}>
          <Trans>{rest} more</Trans>
        </Button>
      )}
    </section>
  )
}

/** One alert: what, why now, and the way to it. */
export function AlertRow({ alert }: { alert: Alert }) {
  const { t } = useLingui()
  const [, setUrl] = useWatchPlace()
  const seen = watch.useDeed('POST /watch/alerts/:id/seen', {
    refresh: ALERTS,
    said: (input) => (input.seen === false ? t`The alert waits again.` : t`The alert was seen.`),
    undo: (input) => watch.call('POST /watch/alerts/:id/seen', { ...input, seen: false }),
  })
  const { id, storyId, queryId, title, lang, why, at, isSeen } = alert
  const open = () =>
    storyId
      ? setUrl({ story: storyId, alerts: undefined }, { push: true })
      : setUrl({ query: queryId ?? undefined, lane: 'everything', story: undefined, alerts: undefined })
  return (
    <li className="watch-alert" data-seen={isSeen || undefined}>
      <Glyph icon={IconBolt} size={16} />
      <button type="button" className="watch-alert-open" onClick={open}>
        <span className="watch-alert-title" lang={lang ?? undefined}>
          {title}
        </span>
        <span className="meta">
          <RelativeTime at={at} /> · {why}
        </span>
      </button>
      {!isSeen && (
        <IconButton label={t`Seen: ${title}`} icon={IconCheck} onPress={() => seen.run({ id, seen: true })} />
      )}
    </li>
  )
}
