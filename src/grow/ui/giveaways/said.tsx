import { Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import type { Giveaway } from '../calls.ts'

export function GiveawayState({ state }: { state: Giveaway['state'] }) {
  switch (state) {
    case 'open':
      return (
        <Badge tone="cini">
          <Trans context="a giveaway">Open</Trans>
        </Badge>
      )
    case 'closed':
      return (
        <Badge tone="warn">
          <Trans>List closed, not drawn</Trans>
        </Badge>
      )
    case 'drawn':
      return (
        <Badge tone="good">
          <Trans>Drawn</Trans>
        </Badge>
      )
    case 'called-off':
      return (
        <Badge>
          <Trans>Called off</Trans>
        </Badge>
      )
  }
}

type Rule = Pick<Giveaway, 'by' | 'word' | 'mustFollow'>

/** What counts as an entry, in words. */
export function useEntryRule(): (rule: Rule) => string {
  const { t } = useLingui()
  return ({ by, word, mustFollow }) => {
    if (by === 'join') return t`Whoever comes to the page`
    if (by === 'word')
      return mustFollow ? t`Whoever writes “${word}” and follows the page` : t`Whoever writes “${word}”`
    return mustFollow ? t`Whoever comments and follows the page` : t`Whoever comments`
  }
}
