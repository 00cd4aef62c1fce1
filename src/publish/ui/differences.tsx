import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowsJoin, IconArrowsSplit } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import type { Channel, Content } from './calls.ts'
import type { Variants } from './use-variants.ts'
import './differences.css'

type Props = { content: Content; channels: readonly Channel[]; variants: Variants }

/** Tabs only where channels differ; one press makes a channel different, one makes it the same again. */
export function Differences({ content, channels, variants }: Props) {
  const { t } = useLingui()
  if (content.channels.length < 2 && variants.split.length === 0) return null
  const nameOf = (id: string) => channels.find((channel) => channel.id === id)?.name ?? ''
  const same = content.channels.filter(({ text }) => text === null)
  const { tab } = variants
  return (
    <div className="differences">
      {variants.split.length > 0 && (
        <Segmented
          label={t`Which text`}
          value={tab ?? 'all'}
          onChange={(id) => variants.setTab(id === 'all' ? null : id)}
          options={[
            ...(same.length > 0 ? [{ id: 'all', name: t`For the others` }] : []),
            ...variants.split.map(({ channelId }) => ({ id: channelId, name: nameOf(channelId) })),
          ]}
        />
      )}
      {tab !== null && (
        <Button look="quiet" icon={IconArrowsJoin} onPress={() => variants.makeSame(tab)}>
          <Trans>Same again</Trans>
        </Button>
      )}
      {same.length > 0 && (
        <Menu
          label={t`Make different on`}
          button={
            <Button look="quiet" icon={IconArrowsSplit}>
              <Trans>Make different on…</Trans>
            </Button>
          }
          items={same.map(({ channelId }) => ({
            id: channelId,
            name: nameOf(channelId),
            run: () => variants.makeDifferent(channelId),
          }))}
        />
      )}
    </div>
  )
}
