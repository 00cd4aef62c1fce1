import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Got } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import type { PublishRoutes } from '../slice.ts'
import { publish } from './calls.ts'
import './approvals.css'

type Rules = Got<PublishRoutes, 'GET /publish/approval-rules'>
type Rule = Rules['workspace']

const STEPS_MOST = 5
const REFRESH = ['GET /publish/approval-rules', 'GET /publish/posts/:id/approval', 'GET /publish/calendar']

/** Who has to agree before posts go out: everywhere, and where a channel wants it otherwise. */
export function ApprovalRules({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const rules = publish.useCall('GET /publish/approval-rules', {}, { enabled: isOpen })
  const [channel, setChannel] = useState('')
  const known = publish.useCall('GET /publish/channels', {}, { enabled: isOpen })
  const channels = known.data?.channels ?? []
  const of = rules.data?.channels.find(({ channelId }) => channelId === channel)
  return (
    <Drawer title={t`Rules of approval`} isOpen={isOpen} onClose={onClose}>
      {rules.error ? (
        <p>{problemSentence(rules.error)}</p>
      ) : !rules.data ? (
        <Skeleton />
      ) : (
        <div className="approval-form">
          <Select
            label={t`Where`}
            options={[
              { id: '', name: t`The whole workspace` },
              ...channels.map(({ id, name }) => ({
                id,
                name,
                about: rules.data.channels.some(({ channelId }) => channelId === id) ? t`Has a rule of its own` : '',
              })),
            ]}
            value={channel}
            onChange={setChannel}
          />
          <Form key={channel} rule={of ?? rules.data.workspace} channelId={channel || null} isOwn={of !== undefined} />
        </div>
      )}
    </Drawer>
  )
}

function Form({ rule, channelId, isOwn }: { rule: Rule; channelId: string | null; isOwn: boolean }) {
  const { t } = useLingui()
  const [wish, setWish] = useState<Rule>(rule)
  const save = publish.useDeed('PUT /publish/approval-rules', { refresh: REFRESH, said: () => t`Saved.` })
  const drop = publish.useDeed('DELETE /publish/approval-rules/:channelId', { refresh: REFRESH, said: () => t`Saved.` })
  const { mode, steps, fourEyes } = wish
  const change = (place: number, step: Partial<Rule['steps'][number]>) =>
    setWish({ ...wish, steps: steps.map((one, i) => (i === place ? { ...one, ...step } : one)) })
  return (
    <form
      className="approval-form"
      onSubmit={(event) => {
        event.preventDefault()
        save.run({ channelId, mode, steps, fourEyes })
      }}
    >
      <RadioGroup
        label={t`Before a post goes out`}
        value={mode}
        onChange={(next) => setWish({ ...wish, mode: next })}
        options={[
          { id: 'none', name: t`Nobody is asked`, about: t`Whoever may publish publishes.` },
          { id: 'optional', name: t`Whoever wants may ask`, about: t`Posts go out whether somebody answered or not.` },
          {
            id: 'required',
            name: t`It must be approved`,
            about: t`What is not approved by its hour does not go out, and says so.`,
          },
        ]}
      />
      {mode !== 'none' && (
        <>
          {steps.map((step, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a step is its place
            <div key={place} className="rules-step">
              <TextField
                label={t`Step ${place + 1}`}
                placeholder={step.by === 'client' ? t`Client` : t`Team`}
                value={step.name}
                onChange={(name) => change(place, { name })}
                maxLength={60}
              />
              <Select
                label={t`Who`}
                options={[
                  { id: 'team', name: t`Team` },
                  { id: 'client', name: t`Client` },
                ]}
                value={step.by}
                onChange={(by) => change(place, { by })}
              />
              <IconButton
                label={t`Take step ${place + 1} out`}
                icon={IconX}
                isDisabled={steps.length === 1}
                onPress={() => setWish({ ...wish, steps: steps.filter((_, i) => i !== place) })}
              />
            </div>
          ))}
          {steps.length < STEPS_MOST && (
            <div>
              <Button
                look="quiet"
                icon={IconPlus}
                onPress={() => setWish({ ...wish, steps: [...steps, { name: '', by: 'client' }] })}
              >
                <Trans>One more step</Trans>
              </Button>
            </div>
          )}
          <Switch isSelected={fourEyes} onChange={(next) => setWish({ ...wish, fourEyes: next })}>
            {t`Nobody approves what they asked for themselves`}
          </Switch>
        </>
      )}
      <div className="talk-deeds">
        <Button type="submit" look="primary" isPending={save.isRunning}>
          <Trans>Save</Trans>
        </Button>
        {channelId && isOwn && (
          <Button look="quiet" onPress={() => drop.run({ channelId })}>
            <Trans>As in the whole workspace</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}
