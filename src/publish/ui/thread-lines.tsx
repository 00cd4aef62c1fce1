import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconListNumbers } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { Switch } from '#web/kit/switch.tsx'
import type { Channel, Checked, Content } from './calls.ts'
import type { Variants } from './use-variants.ts'
import './thread-lines.css'

type Props = {
  content: Content
  channels: readonly Channel[]
  checked: Checked | undefined
  variants: Variants
}

/** Where the text goes out as a thread: in how many posts, numbered or not, and the way back to one. */
export function ThreadLines({ content, channels, checked, variants }: Props) {
  const { t } = useLingui()
  return content.channels
    .filter(({ thread }) => thread !== null)
    .map(({ channelId, thread }) => {
      const name = channels.find(({ id }) => id === channelId)?.name ?? ''
      const count = checked?.channels.find((one) => one.channelId === channelId)?.partsCount ?? 1
      return (
        <div key={channelId} className="thread-line" role="group" aria-label={t`Thread on ${name}`}>
          <Glyph icon={IconListNumbers} />
          <span className="thread-line-words">
            {content.channels.length > 1 && <strong>{name}: </strong>}
            {count > 1 ? (
              <Plural value={count} one="a thread of # post" other="a thread of # posts" />
            ) : (
              <Trans>fits into one post; a thread when it grows</Trans>
            )}
          </span>
          <Switch
            isSelected={thread === 'numbered'}
            onChange={(isOn) => variants.thread(channelId, isOn ? 'numbered' : 'plain')}
          >
            <Trans>Number the posts</Trans>
          </Switch>
          <Button look="quiet" onPress={() => variants.thread(channelId, null)}>
            <Trans>No thread</Trans>
          </Button>
        </div>
      )
    })
}
