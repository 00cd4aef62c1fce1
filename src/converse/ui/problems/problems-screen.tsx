import { Plural, useLingui } from '@lingui/react/macro'
import { Page } from '#web/page.tsx'
import { inbox } from '../calls.ts'
import { Presets } from '../presets.tsx'
import { InboxRooms } from '../rooms.tsx'
import { ProblemList } from './problem-list.tsx'
import './problems.css'

/** The preset of what did not go out: no conversations, so the list has the whole screen. */
export function ProblemsScreen() {
  const { t } = useLingui()
  const counts = inbox.useCall('GET /inbox/counts', {}).data
  return (
    <Page
      name={t`Inbox`}
      scope={
        counts && (
          <Plural
            value={counts.problems}
            _0="Everything went out as planned"
            one="# post did not go out as planned"
            other="# posts did not go out as planned"
          />
        )
      }
      tools={<InboxRooms here="inbox" />}
    >
      <div className="problems">
        <Presets />
        <ProblemList />
      </div>
    </Page>
  )
}
