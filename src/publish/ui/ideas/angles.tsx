import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Avatar } from '#web/kit/avatar.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { publish } from '../calls.ts'

/** The channels an idea is to be for, each with its angle; what is chosen goes with the draft. */
export function useAngles(id: string) {
  const { t } = useLingui()
  const call = publish.useCall('GET /publish/ideas/:id/angles', { id })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [opens, setOpens] = useState(false)
  const channels = call.data?.channels ?? []
  const wanted = channels.filter(({ channelId }) => !left.has(channelId))
  const flip = (channelId: string) => {
    const next = new Set(left)
    if (!next.delete(channelId)) next.add(channelId)
    setLeft(next)
  }
  const hasOpenings = channels.some(({ opening }) => opening !== null)
  const choice = channels.length > 0 && (
    <section className="ideas-angles" aria-label={t`Channels and angles`}>
      <h2>
        <Trans>Where, and how each could tell it</Trans>
      </h2>
      <ul>
        {channels.map(({ channelId, name, network, avatar, said, because, opening }) => (
          <li key={channelId}>
            <Checkbox isSelected={!left.has(channelId)} onChange={() => flip(channelId)}>
              <span className="ideas-channel">
                <Avatar name={name} src={avatar} network={network} size={20} />
                <strong>{name}</strong>
              </span>
            </Checkbox>
            {said && (
              <p>
                {said}. <span className="meta">{because.join(' ')}</span>
              </p>
            )}
            {opens && opening && <q className="ideas-opening">{opening}</q>}
          </li>
        ))}
      </ul>
      {hasOpenings && (
        <Switch isSelected={opens} onChange={setOpens}>
          <Trans>Begin each with its angle</Trans>
        </Switch>
      )}
    </section>
  )
  const chosen =
    wanted.length === 0
      ? null
      : wanted.map(({ channelId, opening }) => ({ channelId, opening: opens ? opening : null }))
  return { chosen, choice }
}
