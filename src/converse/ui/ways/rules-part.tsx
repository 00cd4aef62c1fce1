import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowDown, IconArrowUp, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { inbox } from '../calls.ts'
import { EMPTY_RULE, RuleDrawer, type RuleDraft } from './rule-drawer.tsx'
import { type Rule, useRuleWords } from './rule-words.tsx'

const AGAIN = ['GET /inbox/rules']

/** What happens by itself, in the order in which it is looked at. */
export function RulesPart() {
  const { t } = useLingui()
  const call = inbox.useCall('GET /inbox/rules', {})
  const rules = call.data?.rules ?? []
  const [draft, setDraft] = useState<RuleDraft | null>(null)
  const words = useRuleWords()
  const change = inbox.useDeed('PUT /inbox/rules/:id', { refresh: AGAIN })
  const order = inbox.useDeed('PUT /inbox/rules', { refresh: AGAIN })
  const remove = inbox.useDeed('DELETE /inbox/rules/:id', {
    refresh: AGAIN,
    said: () => t`Rule put away.`,
    undo: ({ id }) => inbox.call('POST /inbox/rules/:id/back', { id }),
  })
  const swap = (i: number, j: number) => {
    const ids = rules.map(({ id }) => id)
    const [a, b] = [ids[i], ids[j]]
    if (a === undefined || b === undefined) return
    order.run({ ids: ids.with(i, b).with(j, a) })
  }
  return (
    <div className="ways-part">
      <p>
        <Trans>
          Rules look at every new message from top to bottom. Where a rule takes something away because of what the desk
          reads in a message, it waits until the desk has been right often enough, and only writes down what it would
          have done.
        </Trans>
      </p>
      <div className="ways-row">
        <Button look="primary" icon={IconPlus} onPress={() => setDraft(EMPTY_RULE)}>
          <Trans>Make a rule</Trans>
        </Button>
      </div>
      {rules.length === 0 && !call.isPending && (
        <EmptyState kind="first-use" title={t`Nothing happens by itself yet`}>
          <Trans>“Who writes of a lawyer goes to the manager” is a good first rule.</Trans>
        </EmptyState>
      )}
      <ol className="ways-list">
        {rules.map((rule, i) => (
          <li key={rule.id}>
            <div className="ways-rule">
              <p className="inbox-name">{rule.name}</p>
              <p className="meta">
                {words.conditions(rule.conditions).join(' · ')} → {words.deeds(rule.deeds).join(' · ')}
                {rule.stops && ` · ${t`then stop`}`}
              </p>
              {rule.isOn && !rule.acts && (
                <p className="ways-waits">
                  <Trans>Only writes down what it would do:</Trans>{' '}
                  {rule.restsOn
                    .map(({ question, label, of, atLeast }) => words.sureness(question, label, of, atLeast))
                    .join(' · ')}{' '}
                  <Link href="/inbox/settings?part=learning">{t`Check some messages`}</Link>
                </p>
              )}
            </div>
            <Switch
              isSelected={rule.isOn ?? false}
              onChange={(isOn) => {
                const { acts: _, restsOn: __, ...wish } = rule
                change.run({ ...wish, isOn })
              }}
            >
              {rule.isOn ? t`on` : t`off`}
            </Switch>
            <IconButton
              label={t`Move ${rule.name} up`}
              icon={IconArrowUp}
              isDisabled={i === 0}
              onPress={() => swap(i, i - 1)}
            />
            <IconButton
              label={t`Move ${rule.name} down`}
              icon={IconArrowDown}
              isDisabled={i === rules.length - 1}
              onPress={() => swap(i, i + 1)}
            />
            <IconButton label={t`Change ${rule.name}`} icon={IconPencil} onPress={() => setDraft(draftOf(rule))} />
            <IconButton label={t`Put ${rule.name} away`} icon={IconTrash} onPress={() => remove.run({ id: rule.id })} />
          </li>
        ))}
      </ol>
      <Marks />
      {draft && <RuleDrawer key={draft.id ?? 'new'} rule={draft} onClose={() => setDraft(null)} />}
    </div>
  )
}

const draftOf = ({ id, name, isOn, stops, conditions, deeds, precisionWanted }: Rule): RuleDraft => ({
  id,
  name,
  isOn: isOn ?? false,
  stops: stops ?? false,
  conditions,
  deeds,
  precisionWanted: precisionWanted ?? 0.9,
})

/** What rules did, with the way back. */
function Marks() {
  const { t } = useLingui()
  const marks = inbox.useList('GET /inbox/rule-marks', {})
  const undo = inbox.useDeed('POST /inbox/rule-marks/:id/undo', {
    refresh: ['GET /inbox/rule-marks'],
    said: () => t`Taken back.`,
  })
  if (marks.items.length === 0) return null
  return (
    <section>
      <h2>
        <Trans>What rules did</Trans>
      </h2>
      <ul className="ways-list">
        {marks.items.map(({ id, rule, acted, undoneAt, threadId, name, text, lang, at }) => (
          <li key={id}>
            <div className="ways-rule">
              <p>
                <Link href={`/inbox?preset=all&thread=${threadId}`}>{name}</Link>{' '}
                <span lang={lang === 'other' ? undefined : lang}>{text.slice(0, 140)}</span>
              </p>
              <p className="meta">
                {rule} · <RelativeTime at={at} />{' '}
                {undoneAt ? <Trans>taken back</Trans> : acted ? null : <Trans>only written down</Trans>}
              </p>
            </div>
            {acted && !undoneAt && (
              <Button look="quiet" onPress={() => undo.run({ id })}>
                <Trans>Undo</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {marks.hasMore && (
        <Button look="quiet" onPress={marks.readOn}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </section>
  )
}
