import { Plural, useLingui } from '@lingui/react/macro'
import { ToggleButton } from 'react-aria-components'
import { Avatar } from '#web/kit/avatar.tsx'
import { Counter } from '#web/kit/text-area.tsx'
import type { Channel, Checked, Variant } from './calls.ts'
import './channel-strip.css'

type Props = {
  channels: readonly Channel[]
  variants: readonly Variant[]
  checked: Checked | undefined
  onToggle: (channel: Channel, isOn: boolean) => void
}

/** The channels the post is for; each counts the letters in its network's own way. */
export function ChannelStrip({ channels, variants, checked, onToggle }: Props) {
  const { t } = useLingui()
  return (
    <div className="compose-channels" role="group" aria-label={t`Channels`}>
      {channels.map((channel) => {
        const isOn = variants.some(({ channelId }) => channelId === channel.id)
        const count = checked?.channels.find(({ channelId }) => channelId === channel.id)
        // A post nobody has begun is not wrong yet.
        const isBlank = count?.length === 0
        const stops = count?.findings.filter(({ weight }) => weight === 'stop').length ?? 0
        return (
          <ToggleButton
            key={channel.id}
            className="compose-channel"
            isSelected={isOn}
            isDisabled={!channel.takes}
            data-stopped={(isOn && stops > 0 && !isBlank) || undefined}
            onChange={(next) => onToggle(channel, next)}
          >
            <Avatar name={channel.name} src={channel.avatar} network={channel.network} size={24} />
            <span className="compose-channel-words">
              <span className="compose-channel-name">{channel.name}</span>
              <span className="compose-channel-handle">{channel.handle}</span>
            </span>
            {isOn && channel.takes && count && (
              <>
                {count.partsCount > 1 ? (
                  <span className="meta">
                    <Plural value={count.partsCount} one="# post" other="# posts" />
                  </span>
                ) : (
                  <Counter used={count.length} limit={count.max || channel.takes.letters} />
                )}
                {stops > 0 && (
                  <span className="unseen">
                    <Plural value={stops} one="# problem" other="# problems" />
                  </span>
                )}
              </>
            )}
          </ToggleButton>
        )
      })}
    </div>
  )
}
