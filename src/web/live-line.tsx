import { useLingui } from '@lingui/react/macro'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { IconButton } from './kit/icon-button.tsx'
import { pauseLive, useLiveState } from './live.ts'
import { useDesk } from './session.tsx'
import { cityOf } from './zone.ts'
import './live-line.css'

/** Whether what we see is of this moment, and in which zone its hours are. */
export function LiveLine({ folded }: { folded: boolean }) {
  const { t } = useLingui()
  const { zone } = useDesk()
  const state = useLiveState()
  const queries = useQueryClient()
  const words = { live: t`Live`, connecting: t`Connecting…`, paused: t`Paused`, offline: t`Offline – kept here` }
  const isPaused = state === 'paused'
  return (
    <div className="live-line" data-state={state}>
      <span className="live-dot" aria-hidden />
      <span className={folded ? 'unseen' : 'live-words'}>
        <span role="status">{words[state]}</span>
        {state === 'live' && <span className="live-zone">{cityOf(zone)}</span>}
      </span>
      {!folded && (
        <IconButton
          label={isPaused ? t`Go on with live updates` : t`Pause live updates`}
          icon={isPaused ? IconPlayerPlay : IconPlayerPause}
          size={14}
          onPress={() => pauseLive(!isPaused, queries)}
        />
      )}
    </div>
  )
}
