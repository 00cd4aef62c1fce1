import { Trans, useLingui } from '@lingui/react/macro'
import { percent } from '#web/kit/numbers.ts'
import type { Finding } from '../craft/calls.ts'

/** What a text does otherwise than its community or its brand, in one sentence. */
export function FindingWords({ finding: f }: { finding: Finding }) {
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
    case 'taboo':
      return <Trans>The company never touches this: {f.part}.</Trans>
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
