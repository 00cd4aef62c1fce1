import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { ComboBox } from '#web/kit/combo-box.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Select } from '#web/kit/select.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import type { Channel, Content } from './calls.ts'
import type { Variants } from './use-variants.ts'
import { languageOptions } from './compose/language-names.ts'
import { GOALS, VISIBILITIES } from './words-of.ts'
import './extras.css'

type Props = {
  content: Content
  variants: Variants
  channels: readonly Channel[]
  /** Who sees a post can no longer be chosen once it has gone out. */
  isOut: boolean
  onChange: (part: Partial<Content>) => void
}

/** What the post is for, and in which language it speaks. */
export function Purpose({ content, variants, channels, isOut, onChange }: Props) {
  const { t, i18n } = useLingui()
  const goals = [
    { id: 'none', name: t`No goal` },
    ...GOALS.map(({ id, name }) => ({ id, name: i18n._(name) })),
  ] as const
  const chosen = channels.filter(({ id }) => content.channels.some(({ channelId }) => channelId === id))
  const seen = SEEN.filter((one) => chosen.every(({ takes }) => takes?.visibilities.includes(one)))
  return (
    <div className="compose-fields">
      <Select
        label={t`Goal`}
        options={goals}
        value={content.goal ?? 'none'}
        onChange={(goal) => onChange({ goal: goal === 'none' ? null : goal })}
      />
      <TextField label={t`Campaign`} value={content.campaign} onChange={(campaign) => onChange({ campaign })} />
      <Select
        label={t`Who sees it`}
        options={seen.map((id) => ({ id, name: i18n._(VISIBILITIES[id]) }))}
        value={variants.visibility}
        isDisabled={isOut}
        onChange={variants.show}
      />
      <ComboBox
        label={t`Language`}
        options={languageOptions(content.lang)}
        value={content.lang}
        onChange={(lang) => lang && onChange({ lang })}
      />
    </div>
  )
}

const SEEN = ['public', 'unlisted', 'followers'] as const

/** A line before the text; the text opens when it is pressed. */
export function Warning({ warning, onChange }: { warning: string; onChange: (warning: string | null) => void }) {
  const { t } = useLingui()
  return (
    <div className="compose-warning">
      <TextField
        label={t`Warning line`}
        about={t`Readers see this line first and open the post by pressing it.`}
        value={warning}
        onChange={onChange}
      />
      <IconButton label={t`Take the warning line out`} icon={IconTrash} onPress={() => onChange(null)} />
    </div>
  )
}

type Poll = NonNullable<Content['poll']>

const HOURS = [6, 24, 72, 168] as const

/** A question with answers to choose from. */
export function PollEditor({ poll, onChange }: { poll: Poll; onChange: (poll: Poll | null) => void }) {
  const { t } = useLingui()
  const setOption = (place: number, text: string) =>
    onChange({ ...poll, options: poll.options.map((option, at) => (at === place ? text : option)) })
  const lasts: Record<(typeof HOURS)[number], string> = { 6: t`6 hours`, 24: t`1 day`, 72: t`3 days`, 168: t`1 week` }
  return (
    <fieldset className="compose-poll">
      <legend>
        <Trans>Poll</Trans>
      </legend>
      {poll.options.map((option, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- an answer has no name but its place
        <div className="compose-poll-option" key={place}>
          <TextField
            label={t({ context: 'a poll', message: `Answer ${place + 1}` })}
            labelUnseen
            placeholder={t({ context: 'a poll', message: `Answer ${place + 1}` })}
            value={option}
            onChange={(text) => setOption(place, text)}
          />
          {poll.options.length > 2 && (
            <IconButton
              label={t`Take this answer out`}
              icon={IconTrash}
              onPress={() => onChange({ ...poll, options: poll.options.toSpliced(place, 1) })}
            />
          )}
        </div>
      ))}
      <div className="compose-poll-foot">
        <Button look="quiet" icon={IconPlus} onPress={() => onChange({ ...poll, options: [...poll.options, ''] })}>
          <Trans>Another answer</Trans>
        </Button>
        <Select
          label={t`Open for`}
          labelUnseen
          options={HOURS.map((hours) => ({ id: String(hours), name: lasts[hours] }))}
          value={String(poll.minutes / 60)}
          onChange={(hours) => onChange({ ...poll, minutes: Number(hours) * 60 })}
        />
        <Switch isSelected={poll.multiple} onChange={(multiple) => onChange({ ...poll, multiple })}>
          <Trans>Several answers</Trans>
        </Switch>
        <Button look="quiet" onPress={() => onChange(null)}>
          <Trans>Take the poll out</Trans>
        </Button>
      </div>
    </fieldset>
  )
}

export const newPoll = (): Poll => ({ options: ['', ''], minutes: 24 * 60, multiple: false })
