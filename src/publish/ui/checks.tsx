import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconBan, IconCircleCheck } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { Link } from '#web/kit/link.tsx'
import type { Channel, Checked, Finding } from './calls.ts'
import type { FixDeed } from './compose/use-fixes.ts'
import './checks.css'

type Props = {
  checked: Checked | undefined
  channels: readonly Channel[]
  onFix: FixDeed
}

/** Everything the networks would object to, all at once, each with what would help. What several say alike is said once. */
export function Checks({ checked, channels, onFix }: Props) {
  const { t } = useLingui()
  if (!checked) return null
  const all = [...checked.findings, ...checked.channels.flatMap(({ findings }) => findings)]
  const stopsFirst = all.toSorted((a, b) => Number(a.weight === 'look') - Number(b.weight === 'look'))
  const alike = [...Map.groupBy(stopsFirst, lineOf).values()]
  const nameOf = (id: string | null) => channels.find((channel) => channel.id === id)?.name ?? ''
  return (
    <section className="checks" aria-label={t`Checks`} aria-live="polite">
      {all.length === 0 ? (
        <p className="checks-fine">
          <Glyph icon={IconCircleCheck} />
          <Trans>Every network will take this as it is.</Trans>
        </p>
      ) : (
        <ul>
          {alike.map((findings) => {
            const [finding] = findings
            if (!finding) return null
            const names = findings.map(({ channelId }) => nameOf(channelId)).filter(Boolean)
            return (
              <li
                key={`${finding.channelId} ${finding.kind} ${finding.mediaId}`}
                className="check"
                data-weight={finding.weight}
              >
                <Glyph icon={finding.weight === 'stop' ? IconBan : IconAlertTriangle} />
                <span className="check-words">
                  {names.length > 0 && channels.length > 1 && <strong>{names.join(', ')}: </strong>}
                  {finding.said}
                </span>
                <span className="check-ways">
                  {[finding.fix, finding.also].map((way) =>
                    way === null ? null : <Way key={way} way={way} findings={findings} onFix={onFix} />,
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** What is mended for all at once stands in one line; what is one channel's own has a line of its own. */
const FOR_ALL = new Set(['drop-poll', 'write-title', 'write-alt', 'mark-facts', 'add-mark', 'add-question', null])

const lineOf = ({ channelId, kind, said, mediaId, fix }: Finding): string =>
  [kind, said, mediaId, FOR_ALL.has(fix) ? '' : channelId].join(' ')

function Way({ way, findings, onFix }: { way: string; findings: Finding[]; onFix: FixDeed }) {
  const { t } = useLingui()
  const [first] = findings
  if (!first) return null
  if (way === 'reconnect') return <Link href={`/channels?channel=${first.channelId}`}>{t`To the channel`}</Link>
  const names: Record<string, string> = {
    'write-title': t`Write a headline`,
    'different-here': t`Make different here`,
    split: t`Split into a thread`,
    shorten: t`Shorten it here`,
    'write-alt': t`Describe it`,
    'fit-media': t`Use a fitting copy`,
    'drop-media': t`Take it out here`,
    'keep-first-media': t`Keep what fits here`,
    'drop-poll': t`Take the poll out`,
    'drop-warning': t`Leave the warning out here`,
    'drop-comment': t`Leave it out here`,
    'comment-into-text': t`Put it into the text`,
    'add-mark': t`Add the mark`,
    'next-free-day': t`Take the next free day`,
    'mark-facts': t`Fill it in`,
    'add-question': t`Add a question`,
  }
  const name = names[way]
  if (name === undefined) return null
  const press = () => onFix(first, way)
  return <Button onPress={press}>{name}</Button>
}
