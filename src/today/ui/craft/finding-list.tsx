import { Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { percent } from '#web/kit/numbers.ts'
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

function FindingWords({ finding: f }: { finding: Finding }) {
  const { i18n } = useLingui()
  const share = (n: number) => percent(n, i18n.locale)
  switch (f.finding) {
    case 'longer':
      return (
        <Trans>
          {f.words} words; here it is at most {f.usual}.
        </Trans>
      )
    case 'shorter':
      return (
        <Trans>
          {f.words} words; here it is at least {f.usual}.
        </Trans>
      )
    case 'more-formal':
      return f.rule ? (
        <Trans>Formal, where familiar is wanted.</Trans>
      ) : (
        <Trans>Formal; {share(f.share)} here speak familiarly.</Trans>
      )
    case 'more-familiar':
      return f.rule ? (
        <Trans>Familiar, where formal is wanted.</Trans>
      ) : (
        <Trans>Familiar; {share(f.share)} here speak formally.</Trans>
      )
    case 'emoji-unusual':
      return <Trans>Emoji stand in only {share(f.share)} of what is said here.</Trans>
    case 'no-emoji':
      return <Trans>No emoji; {share(f.share)} of what is said here has one.</Trans>
    case 'too-many-emoji':
      return (
        <Trans>
          {f.count} emoji, at most {f.most} are wanted.
        </Trans>
      )
    case 'other-language':
      return <Trans>Only {share(f.share)} here write in this language.</Trans>
    case 'shouts':
      return <Trans>It shouts; only {share(f.share)} here do.</Trans>
    default:
      return f.rather ? (
        <Trans>
          Not “{f.never}” but “{f.rather}”.
        </Trans>
      ) : (
        <Trans>Never “{f.never}”.</Trans>
      )
  }
}
