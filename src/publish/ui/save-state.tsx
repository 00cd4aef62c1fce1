import { Trans } from '@lingui/react/macro'
import { IconAlertTriangle, IconCloudCheck, IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { Glyph } from '#web/kit/glyph.tsx'
import { Moment } from '#web/kit/moment.tsx'
import type { Saving } from './draft-store.ts'

/** Where the words are at this moment. */
export function SaveState({ saving }: { saving: Saving }) {
  return (
    <span className="compose-saving" data-state={saving.state} role="status">
      <Glyph icon={SIGNS[saving.state]} size={14} />
      <span className="compose-saving-words">
        {saving.state === 'saved' && (
          <Trans>
            Saved <Moment at={new Date(saving.at).toISOString()} look="time" />
          </Trans>
        )}
        {saving.state === 'saving' && <Trans>Saving</Trans>}
        {saving.state === 'offline' && <Trans>Offline, kept here</Trans>}
        {saving.state === 'overtaken' && <Trans>Changed elsewhere</Trans>}
      </span>
    </span>
  )
}

const SIGNS = { saved: IconCloudCheck, saving: IconRefresh, offline: IconCloudOff, overtaken: IconAlertTriangle }
