import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Meter } from '#web/kit/meter.tsx'
import type { Campaign } from '../calls.ts'
import { Says, useActionNames, useMoney, useStopNames, useVerdictNames } from './said.tsx'

/** A guess and how it stands, on one card. */
export function CampaignCard({ campaign, onOpen }: { campaign: Campaign; onOpen: () => void }) {
  const { t } = useLingui()
  const actionName = useActionNames()
  const money = useMoney()
  const stopName = useStopNames()
  const verdictName = useVerdictNames()
  const { name, audience, offer, action, seen, spent, pace, stops, verdict, learnt, state } = campaign
  return (
    <article className="campaign-card">
      <h3>
        <Button look="quiet" onPress={onOpen}>
          {name}
        </Button>
      </h3>
      {(audience !== '' || offer !== '') && (
        <p className="campaign-guess">
          {[audience, offer].filter((part) => part !== '').join(' · ')} → {actionName[action]}
        </p>
      )}
      {state === 'decided' && verdict !== null ? (
        <p>
          <Badge tone={verdict === 'stop' ? 'bad' : 'good'}>{verdictName[verdict]}</Badge> {learnt}
        </p>
      ) : (
        <p>
          <Says campaign={campaign} />
        </p>
      )}
      <p className="meta">
        <Plural value={seen.people} one="# person" other="# people" />
        {' · '}
        <Plural value={seen.actions} one="# result" other="# results" />
        {spent.map((one) => (
          <span key={one.currency}> · {money(one.amount, one.currency)}</span>
        ))}
      </p>
      {pace && campaign.budget !== null && campaign.currency !== null && (
        <Meter
          label={t`Budget`}
          value={Math.min(pace.spent, campaign.budget)}
          max={campaign.budget}
          goal={campaign.budget * pace.time}
          duty="grow"
          said={`${money(pace.spent, campaign.currency)} / ${money(campaign.budget, campaign.currency)}`}
          {...(pace.state === 'too-fast' || pace.state === 'too-slow' ? { tone: 'warn' as const } : {})}
        />
      )}
      {stops.length > 0 && (
        <p className="campaign-stop">
          <Trans>End it: {stops.map((stop) => stopName[stop]).join(', ')}.</Trans>
        </p>
      )}
    </article>
  )
}
