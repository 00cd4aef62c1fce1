import { useLingui } from '@lingui/react/macro'
import type { MenuEntry } from '#web/kit/menu.tsx'
import type { Kept } from './use-keep.ts'
import type { CardDeeds } from '../use-card-deeds.ts'

type Post = Kept & { deliveries: readonly unknown[] }

/** Keeping a draft as an idea, and taking its hour away, for the menu of a card and of a line alike. */
export function useKeepEntries(deeds: CardDeeds) {
  const { t } = useLingui()
  return (post: Post): MenuEntry[] =>
    post.deliveries.length > 0
      ? []
      : [
          ...(post.state === 'draft'
            ? [{ id: 'idea', name: t`Keep as an idea`, keys: 'i', run: () => void deeds.keepAs(post, 'idea') }]
            : []),
          ...(post.wallTime !== null && post.state !== 'planned'
            ? [{ id: 'hourless', name: t`Back to the tray`, run: () => void deeds.keepAs(post, 'draft') }]
            : []),
        ]
}
