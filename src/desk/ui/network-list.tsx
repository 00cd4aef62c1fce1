import { Trans } from '@lingui/react/macro'
import { NetworkGlyph } from '#web/kit/glyph-of-network.tsx'
import type { NetworkChoice } from './channel.ts'
import './network-list.css'

/** Where the brand's people are: one press chooses a network to connect. */
export function NetworkList({
  networks,
  onChoose,
}: {
  networks: readonly NetworkChoice[]
  onChoose: (network: NetworkChoice) => void
}) {
  return (
    <>
      <p className="meta">
        <Trans>Where are the people you look after?</Trans>
      </p>
      <ul className="network-list">
        {networks.map((network) => (
          <li key={network.id}>
            <button type="button" className="network-choice" onClick={() => onChoose(network)}>
              <NetworkGlyph network={network.id} size={20} />
              {network.name}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
