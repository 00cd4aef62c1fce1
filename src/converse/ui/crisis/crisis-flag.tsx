import { useLingui } from '@lingui/react/macro'
import { Link } from '#web/kit/link.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { inbox } from './calls.ts'
import './crisis-flag.css'

/** On every screen of the inbox: something burns. */
export function CrisisFlag() {
  const { t } = useLingui()
  const list = inbox.useList('GET /inbox/crises', {})
  useLiveRefresh('converse.crisis', ['GET /inbox/crises'])
  const standing = list.items.find(({ state }) => state === 'alert' || state === 'open')
  if (!standing) return null
  return (
    <span className="crisis-flag" role="status">
      <Link href={`/inbox/crisis?id=${standing.id}`}>{standing.name || t`Unusual anger`}</Link>
    </span>
  )
}
