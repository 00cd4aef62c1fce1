import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCheck, IconX } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import type { Place } from './calls.ts'
import { useCounts } from './counts.ts'
import type { Triage, Which } from './deeds.ts'
import { LabelMenu, WeighMenu } from './label-menu.tsx'
import { AssignMenu, LaterMenu } from './later-menu.tsx'
import { useInboxPlace } from './place.ts'

type Picking = {
  marked: ReadonlySet<string>
  /** Everything the list stands for is meant, read so far or not. */
  isAll: boolean
  onAll: (() => void) | undefined
  onClear: () => void
  triage: Triage
  place: Place | undefined
}

/** What is done to many at once. */
export function Picked({ marked, isAll, onAll, onClear, triage, place }: Picking) {
  const { t } = useLingui()
  const ids: Which = isAll ? 'all' : [...marked]
  const [{ preset }] = useInboxPlace()
  const all = useCounts().of(preset)
  return (
    <div className="inbox-picked" role="status">
      <span>
        {isAll ? (
          <Trans>All that match are picked</Trans>
        ) : (
          <Plural value={marked.size} one="# picked" other="# picked" />
        )}
      </span>
      {!isAll && onAll && (
        <Button look="quiet" onPress={onAll}>
          {all === undefined ? t`Pick all that match` : t`Pick all that match (of ${all})`}
        </Button>
      )}
      <Button icon={IconCheck} keys="e" onPress={() => triage.done(ids)}>
        <Trans>Done</Trans>
      </Button>
      <LaterMenu id="inbox-later-many" ids={ids} triage={triage} />
      <AssignMenu id="inbox-assign-many" ids={ids} triage={triage} place={place} assignee={null} />
      <LabelMenu id="inbox-label-many" ids={ids} triage={triage} labels={[]} />
      <WeighMenu id="inbox-weigh-many" ids={ids} triage={triage} boost={0} />
      <Button look="quiet" icon={IconX} onPress={onClear}>
        <Trans>Let go</Trans>
      </Button>
    </div>
  )
}
