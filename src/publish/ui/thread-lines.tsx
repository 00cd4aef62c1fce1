import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconBan, IconListNumbers } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { Switch } from '#web/kit/switch.tsx'
import type { Channel, Checked, Content, Finding } from './calls.ts'
import type { FixDeed } from './compose/use-fixes.ts'
import type { Variants } from './use-variants.ts'
import './thread-lines.css'

type Props = {
  content: Content
  channels: readonly Channel[]
  checked: Checked | undefined
  variants: Variants
  onFix: FixDeed
}

/** Where the text goes out as a thread, or must: in how many posts, numbered or not, and the way back to one. */
export function ThreadLines({ content, channels, checked, variants, onFix }: Props) {
  const { t } = useLingui()
  // The button that was pressed goes away: who works by keyboard finds herself at what came in its place.
  const [splitHere, setSplitHere] = useState<string | null>(null)
  return content.channels.map(({ channelId, thread }) => {
    const name = channels.find(({ id }) => id === channelId)?.name ?? ''
    const told = checked?.channels.find((one) => one.channelId === channelId)
    if (thread === null)
      return (
        <TooLong
          key={channelId}
          name={content.channels.length > 1 ? name : ''}
          finding={told?.findings.find(({ fix }) => fix === 'split')}
          onFix={(one) => {
            setSplitHere(channelId)
            onFix(one)
          }}
        />
      )
    const count = told?.partsCount ?? 1
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
          autoFocus={splitHere === channelId}
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

/** Said again under the text itself: on a phone the checks are on the other side. */
function TooLong({
  name,
  finding,
  onFix,
}: {
  name: string
  finding: Finding | undefined
  onFix: (finding: Finding) => void
}) {
  const { t } = useLingui()
  if (!finding) return null
  return (
    <div className="thread-line thread-line-too-long">
      <Glyph icon={IconBan} />
      <span className="thread-line-words">
        {name !== '' && <strong>{name}: </strong>}
        {finding.said}
      </span>
      <Button onPress={() => onFix(finding)}>{t`Split into a thread`}</Button>
    </div>
  )
}
