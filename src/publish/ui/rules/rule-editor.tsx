import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { ComboBox } from '#web/kit/combo-box.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { publish, type Channel, type FeedRule, type FeedSource } from '../calls.ts'
import { GOALS, LANGUAGES } from '../words-of.ts'
import { RuleDryRun } from './rule-dry-run.tsx'
import { newRule, type RuleDraft, RULES, wishOf } from './rule-wish.ts'
import { TemplateField } from './template-field.tsx'

type Props = {
  rule: FeedRule | null
  /** The source a new one is about. */
  from: string | undefined
  sources: readonly FeedSource[]
  channels: readonly Channel[]
  onClose: () => void
}

const A_DAY_MOST = 100
const KEEP_DAYS_MOST = 90

/** A rule in the making, beside what it would have made of the last month. */
export function RuleEditor({ rule, from, sources, channels, onClose }: Props) {
  const { t, i18n } = useLingui()
  const writable = channels.filter(({ takes }) => takes !== null)
  const [draft, setDraft] = useState<RuleDraft>(() =>
    rule
      ? wishOf(rule)
      : newRule(
          sources.find(({ id }) => id === from)?.id ?? sources[0]?.id ?? '',
          writable.slice(0, 1).map(({ id }) => id),
        ),
  )
  const set = (part: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...part }))
  const done = { refresh: RULES, said: () => t`Rule kept.`, onDone: onClose }
  const add = publish.useDeed('POST /publish/feed-rules', done)
  const change = publish.useDeed('PUT /publish/feed-rules/:id', done)
  const source = sources.find(({ id }) => id === draft.sourceId)
  const name = draft.name.trim() === '' ? (source?.title ?? '') : draft.name
  const wish = { ...draft, name }
  const isWhole = source !== undefined && draft.channelIds.length > 0 && draft.template.trim() !== ''
  const keep = () => (rule ? change.run({ id: rule.id, ...wish }) : add.run(wish))
  return (
    <Drawer
      title={rule ? t`Change the rule` : t`A new rule`}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Button look="primary" isDisabled={!isWhole} isPending={add.isRunning || change.isRunning} onPress={keep}>
          <Trans>Keep the rule</Trans>
        </Button>
      }
    >
      <div className="rule-form">
        <ComboBox
          label={t`Source`}
          options={sources.map(({ id, title }) => ({ id, name: title }))}
          value={source ? draft.sourceId : null}
          onChange={(id) => id !== null && set({ sourceId: id })}
        />
        <TextField
          label={t`Name`}
          value={draft.name}
          placeholder={source?.title ?? ''}
          maxLength={120}
          onChange={(next) => set({ name: next })}
        />
        <RadioGroup
          label={t`Each item becomes`}
          value={draft.becomes}
          onChange={(becomes) => set({ becomes })}
          options={[
            { id: 'draft', name: t`a draft, for somebody to look at` },
            { id: 'queue', name: t`a post at the next open hour of the queue` },
          ]}
        />
        <fieldset className="rule-channels">
          <legend>
            <Trans>On which channels</Trans>
          </legend>
          {writable.map(({ id, name: called }) => (
            <Checkbox
              key={id}
              isSelected={draft.channelIds.includes(id)}
              onChange={(on) =>
                set({ channelIds: on ? [...draft.channelIds, id] : draft.channelIds.filter((one) => one !== id) })
              }
            >
              {called}
            </Checkbox>
          ))}
        </fieldset>
        <TemplateField value={draft.template} onChange={(template) => set({ template })} />
        <WordsField
          about={t`Separated by commas; a word may have any ending.`}
          label={t`Only items that speak of one of`}
          value={draft.must}
          onChange={(must) => set({ must })}
        />
        <WordsField
          about={t`Separated by commas; a word may have any ending.`}
          label={t`Never items that speak of`}
          value={draft.mustNot}
          onChange={(mustNot) => set({ mustNot })}
        />
        <div className="rule-pairs">
          <TextField
            label={t`Posts a day at most`}
            type="number"
            value={String(draft.aDay)}
            onChange={(next) => set({ aDay: Math.min(A_DAY_MOST, Math.max(1, Math.floor(Number(next)) || 1)) })}
          />
          <TextField
            label={t`Let go of what waits longer than (days)`}
            about={t`Empty: it waits as long as it takes.`}
            type="number"
            value={draft.keepDays === null ? '' : String(draft.keepDays)}
            onChange={(next) =>
              set({ keepDays: Number(next) >= 1 ? Math.min(KEEP_DAYS_MOST, Math.floor(Number(next))) : null })
            }
          />
          <Select
            label={t`Items in`}
            options={[{ id: 'any', name: t`any language` }, ...LANGUAGES]}
            value={LANGUAGES.find(({ id }) => id === draft.onlyLang)?.id ?? 'any'}
            onChange={(id) => set({ onlyLang: id === 'any' ? null : id })}
          />
          <Select
            label={t`Language of the posts`}
            options={[{ id: 'item', name: t`as the item` }, ...LANGUAGES]}
            value={draft.lang ?? 'item'}
            onChange={(id) => set({ lang: id === 'item' ? null : id })}
          />
          <Select
            label={t`Goal`}
            options={[
              { id: 'none', name: t`no goal` },
              ...GOALS.map((goal) => ({ id: goal.id, name: i18n._(goal.name) })),
            ]}
            value={draft.goal ?? 'none'}
            onChange={(id) => set({ goal: id === 'none' ? null : id })}
          />
          <TextField
            label={t`Campaign`}
            value={draft.campaign}
            maxLength={200}
            onChange={(campaign) => set({ campaign })}
          />
          <WordsField
            about={t`Separated by commas.`}
            label={t`Labels`}
            value={draft.labels}
            onChange={(labels) => set({ labels })}
          />
          {draft.becomes === 'queue' && (
            <TextField
              label={t`Category (if you sort)`}
              value={draft.category ?? ''}
              maxLength={60}
              onChange={(next) => set({ category: next.trim() === '' ? null : next })}
            />
          )}
        </div>
        {isWhole && <RuleDryRun wish={wish} channels={channels} />}
      </div>
    </Drawer>
  )
}

type WordsProps = { label: string; about: string; value: readonly string[]; onChange: (words: string[]) => void }

/** Words with commas between them, kept as they are typed. */
function WordsField({ label, about, value, onChange }: WordsProps) {
  const [text, setText] = useState(value.join(', '))
  const told = useRef(value.join('\n'))
  return (
    <TextField
      label={label}
      about={about}
      value={text}
      onChange={(next) => {
        setText(next)
        const words = [...new Set(next.split(',').map((word) => word.trim()))].filter(Boolean)
        if (words.join('\n') === told.current) return
        told.current = words.join('\n')
        onChange(words)
      }}
    />
  )
}
