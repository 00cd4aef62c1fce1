import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Plant } from './garden-screen.tsx'

type Kind = Plant['kind']

/** What the garden says of each kind: its name, why it stands there, the verb, an idea how, and what growing means. */
export function useGardenWords() {
  const { t } = useLingui()
  const kinds: Record<Kind, string> = {
    revive: t`Going still`,
    question: t`Open question`,
    newcomer: t`New here`,
    silent: t`Fell silent`,
  }
  const verbs: Record<Kind, string> = {
    revive: t`Revive it`,
    question: t`Answer or ask somebody`,
    newcomer: t`Say hello`,
    silent: t`Ask after them`,
  }
  const ideas: Record<Kind, string> = {
    revive: t`Ask who has done it differently: “who”, “which” and “would you” bring more answers than “why”.`,
    question: t`Answer it, or name one of those who know.`,
    newcomer: t`Any word in the first day brings them back more often; the tone hardly matters.`,
    silent: t`Take up what they last spoke of; no offer, no reproach.`,
  }
  const grown: Record<Kind, string> = {
    revive: t`talks came alive again`,
    question: t`questions got an answer`,
    newcomer: t`newcomers came back`,
    silent: t`members spoke again`,
  }
  const why = ({ kind, count }: Plant): string => {
    if (kind === 'revive') return plural(count, { one: '# person talked', other: '# people talked' })
    if (kind === 'silent') return plural(count, { one: 'said # thing before', other: 'said # things before' })
    return kind === 'question' ? t`nobody answered` : t`no word back yet`
  }
  return { kinds, verbs, ideas, grown, why }
}
