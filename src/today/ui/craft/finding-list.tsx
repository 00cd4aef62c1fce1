import { Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { FindingWords } from '../voice/finding-words.tsx'
import type { Finding } from './calls.ts'

/** What a text does otherwise than the community or the brand; nothing is a good sign, and said. */
export function FindingList({ findings, known }: { findings: readonly Finding[]; known: boolean }) {
  const { t } = useLingui()
  if (!known)
    return (
      <p className="meta" role="status">
        <Trans>Nothing to compare with yet: neither enough comments nor rules of the brand.</Trans>
      </p>
    )
  if (findings.length === 0)
    return (
      <p className="today-good" role="status">
        <Trans>This sounds like one of them.</Trans>
      </p>
    )
  return (
    <ul className="craft-findings" role="status">
      {findings.map((finding) => (
        <li key={JSON.stringify(finding)}>
          <Badge tone={finding.rule ? 'bad' : 'warn'}>{finding.rule ? t`rule of the brand` : t`unusual here`}</Badge>{' '}
          <FindingWords finding={finding} />
        </li>
      ))}
    </ul>
  )
}
