import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { Link } from '#web/kit/link.tsx'
import type { Channel, Checked, Finding } from './calls.ts'
import './checks.css'

type Props = {
  checked: Checked | undefined
  channels: readonly Channel[]
  onFix: (finding: Finding) => void
}

/** Everything the networks would object to, all at once, each with what would help. */
export function Checks({ checked, channels, onFix }: Props) {
  const { t } = useLingui()
  if (!checked) return null
  const all = [...checked.findings, ...checked.channels.flatMap(({ findings }) => findings)]
  const stopsFirst = all.toSorted((a, b) => Number(a.weight === 'look') - Number(b.weight === 'look'))
  const nameOf = (id: string | null) =>
    channels.length > 1 ? channels.find((channel) => channel.id === id)?.name : null
  return (
    <section className="checks" aria-label={t`Checks`} aria-live="polite">
      {all.length === 0 ? (
        <p className="checks-fine">
          <Glyph icon={IconCircleCheck} />
          <Trans>Every network will take this as it is.</Trans>
        </p>
      ) : (
        <ul>
          {stopsFirst.map((finding) => (
            <li
              key={`${finding.channelId} ${finding.kind} ${finding.mediaId}`}
              className="check"
              data-weight={finding.weight}
            >
              <Glyph icon={finding.weight === 'stop' ? IconBan : IconAlertTriangle} />
              <span className="check-words">
                {nameOf(finding.channelId) && <strong>{nameOf(finding.channelId)}: </strong>}
                {finding.said}
              </span>
              <Fix finding={finding} onFix={onFix} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Fix({ finding, onFix }: { finding: Finding; onFix: (finding: Finding) => void }) {
  const { t } = useLingui()
  const press = () => onFix(finding)
  switch (finding.fix) {
    case 'different-here':
      return <Button onPress={press}>{t`Make different here`}</Button>
    case 'split':
      return <Button onPress={press}>{t`Split into a thread`}</Button>
    case 'write-alt':
      return <Button onPress={press}>{t`Describe it`}</Button>
    case 'drop-media':
      return <Button onPress={press}>{t`Take it out`}</Button>
    case 'drop-poll':
      return <Button onPress={press}>{t`Take the poll out`}</Button>
    case 'reconnect':
      return <Link href={`/channels?channel=${finding.channelId}`}>{t`To the channel`}</Link>
    default:
      return null
  }
}
