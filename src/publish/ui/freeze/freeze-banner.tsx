import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { publish, type Freeze } from '../calls.ts'
import { FreezeDialog } from './freeze-dialog.tsx'
import { LiftDialog } from './lift-dialog.tsx'
import './freeze-banner.css'

const COUNTED_AGAIN_SECONDS = 60

/** On every screen: what is on hold and since when; and the deed that puts everything on hold, wherever one is. */
export function FreezeBanner() {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const [lifting, setLifting] = useState<Freeze | null>(null)
  const answer = publish.useCall('GET /publish/freezes', {}, { everySeconds: COUNTED_AGAIN_SECONDS })
  useLiveRefresh('publish.', ['GET /publish/freezes'])
  const freezes = answer.data?.freezes ?? []
  useAction({
    id: 'publish.freeze',
    label: t`Hold all posts…`,
    scope: 'everywhere',
    danger: true,
    alsoCalled: t`pause, freeze, stop, crisis`,
    run: () => setAsking(true),
  })
  useAction({
    id: 'publish.lift',
    label: t`Lift the hold…`,
    scope: 'everywhere',
    when: freezes.length > 0,
    run: () => setLifting(freezes[0] ?? null),
  })
  return (
    <>
      {freezes.map((freeze) => (
        <aside key={freeze.id} className="freeze" aria-label={t`On hold`}>
          <Glyph icon={IconHandStop} size={16} />
          <p className="freeze-words">
            <strong>
              {freeze.channelIds === null ? <Trans>All posts are on hold</Trans> : <Held freeze={freeze} />}
            </strong>{' '}
            <span>
              <Trans>
                since <Moment at={freeze.begunAt} /> ({freeze.begunBy})
              </Trans>
              {freeze.note && <>: {freeze.note}</>}
              {' · '}
              <Plural value={freeze.waiting} one="# still to come" other="# still to come" />
              {freeze.missed > 0 && (
                <>
                  {', '}
                  <Plural value={freeze.missed} one="# missed its hour" other="# missed their hour" />
                </>
              )}
            </span>
          </p>
          <Button onPress={() => setLifting(freeze)}>
            <Trans>Lift the hold…</Trans>
          </Button>
        </aside>
      ))}
      {isAsking && <FreezeDialog onClose={() => setAsking(false)} />}
      {lifting && <LiftDialog freeze={lifting} onClose={() => setLifting(null)} />}
    </>
  )
}

function Held({ freeze }: { freeze: Freeze }) {
  const known = publish.useCall('GET /publish/channels', {})
  const names = (known.data?.channels ?? [])
    .filter(({ id }) => freeze.channelIds?.includes(id))
    .map(({ name }) => name)
    .join(', ')
  return <Trans>Posts are on hold on {names}</Trans>
}
