import { useLingui } from '@lingui/react/macro'
import { IconAt, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { Select } from '#web/kit/select.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { publish } from '../calls.ts'
import type { Remark } from './use-remark.ts'
import './comments.css'

type Props = {
  remark: Remark
  channels: readonly { id: string; name: string }[]
  onChange: (part: Partial<Remark>) => void
  /** What can be done with it. */
  children: ReactNode
}

/** What is to be said, about what, to whom. */
export function RemarkForm({ remark, channels, onChange, children }: Props) {
  const { t } = useLingui()
  const colleagues = publish.useCall('GET /publish/colleagues', {})
  const people = (colleagues.data?.people ?? []).filter(({ isClient }) => remark.external || !isClient)
  return (
    <div className="remark">
      {remark.passage !== null && (
        <div className="remark-passage">
          <q className="post-comment-passage">{remark.passage}</q>
          <IconButton label={t`About the whole post`} icon={IconX} onPress={() => onChange({ passage: null })} />
        </div>
      )}
      <TextArea
        label={t`What should be said`}
        {...(remark.passage === null ? { about: t`Mark words in the text first to comment on just these.` } : {})}
        value={remark.text}
        onChange={(text) => onChange({ text })}
        rows={3}
        autoFocus
      />
      <div className="talk-deeds">
        {channels.length > 1 && (
          <Select
            label={t`About`}
            labelUnseen
            value={remark.channelId ?? 'all'}
            onChange={(id) => onChange({ channelId: id === 'all' ? null : id })}
            options={[{ id: 'all', name: t`All channels` }, ...channels.map(({ id, name }) => ({ id, name }))]}
          />
        )}
        {people.length > 0 && (
          <Menu
            label={t`Ask a colleague`}
            button={
              <Button look="quiet" icon={IconAt}>
                {t`Ask a colleague`}
              </Button>
            }
            items={people.map(({ accountId, name }) => ({
              id: accountId,
              name,
              run: () =>
                onChange({
                  text: `${remark.text.trimEnd()} @${name} `.trimStart(),
                  mentions: [...remark.mentions, { accountId, name }],
                }),
            }))}
          />
        )}
        <Switch
          isSelected={remark.external}
          onChange={(external) => onChange({ external })}
        >{t`Clients may read it`}</Switch>
      </div>
      <div className="talk-deeds">{children}</div>
    </div>
  )
}
