import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { changeWorkspace, useDesk } from '#web/session.tsx'
import { type Queue, today } from './calls.ts'
import './brand-loads.css'

type Load = Queue['loads'][number]

/** So many brands are taken in at a glance. */
const SHOWN = 6

/** All brands by how much waits in them; a press sits down at one. */
export function BrandLoads() {
  const { t } = useLingui()
  const [isWhole, setWhole] = useState(false)
  const { data } = today.useCall('GET /today/queue', { scope: 'everywhere' })
  const loads = data?.loads ?? []
  const busy = loads.filter(({ open }) => open > 0)
  const calm = loads.length - busy.length
  const shown = isWhole ? busy : busy.slice(0, SHOWN)
  return (
    <ul className="today-loads" aria-label={t`Brands by what waits in them`}>
      {shown.map((load) => (
        <BrandLoad key={load.workspaceId} load={load} />
      ))}
      {busy.length > shown.length && (
        <li>
          <Button look="quiet" onPress={() => setWhole(true)}>
            <Plural value={busy.length - shown.length} one="# more brand" other="# more brands" />
          </Button>
        </li>
      )}
      {calm > 0 && (
        <li className="meta">
          <Plural value={calm} one="nothing open in # brand" other="nothing open in # brands" />
        </li>
      )}
    </ul>
  )
}

function BrandLoad({ load: { workspaceId, brand, open, urgent } }: { load: Load }) {
  const { workspace } = useDesk()
  const isHere = workspaceId === workspace.id
  return (
    <li data-urgent={urgent > 0 || undefined}>
      <Button look="quiet" isDisabled={isHere} onPress={() => changeWorkspace(workspaceId, '/')}>
        {brand}
      </Button>
      <span className="meta">
        <Trans>{open} open</Trans>
        {urgent > 0 && (
          <span className="today-bad">
            {' · '}
            <Plural value={urgent} one="# cannot wait" other="# cannot wait" />
          </span>
        )}
      </span>
    </li>
  )
}
