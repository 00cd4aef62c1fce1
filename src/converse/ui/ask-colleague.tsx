import { useLingui } from '@lingui/react/macro'
import { Button } from '#web/kit/button.tsx'
import { useDesk } from '#web/session.tsx'
import { inbox } from './calls.ts'

const MOST = 6

/** Below a note: whom to ask. Who is named with @ is told. */
export function AskColleague({ text, onAsk }: { text: string; onAsk: (text: string) => void }) {
  const { t } = useLingui()
  const { me } = useDesk()
  const team = inbox.useCall('GET /inbox/place', {}).data?.team ?? []
  const others = team.filter(({ id, name }) => id !== me.id && !text.includes(`@${name}`)).slice(0, MOST)
  if (others.length === 0) return <span />
  return (
    <span className="inbox-ask" role="group" aria-label={t`Ask a colleague: they are told`}>
      {others.map(({ id, name }) => (
        <Button
          key={id}
          look="quiet"
          onPress={() => onAsk(`${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${name} `)}
        >
          @{name}
        </Button>
      ))}
    </span>
  )
}
