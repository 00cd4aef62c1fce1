import { useLingui } from '@lingui/react/macro'
import type { MenuEntry } from '#web/kit/menu.tsx'
import type { Card, MonthPost } from '../calls.ts'
import type { Day } from '../days.ts'
import { useMoveEntry } from '../move-entry.ts'
import { isMovable } from '../state-words.tsx'
import { useKeepEntries } from '../tray/keep-entries.ts'
import type { CardDeeds } from '../use-card-deeds.ts'

type Given = {
  deeds: CardDeeds
  days: readonly Day[]
  selected: ReadonlySet<string>
  onSelect: (id: string) => void
  onMove: (post: Pick<Card, 'id' | 'wallTime' | 'state'>, day: Day) => void
  onMoveElsewhere: (post: Pick<Card, 'id' | 'wallTime' | 'zone' | 'state'>) => void
}

/** What can be done with a post from its line; the same as from its card. */
export function usePostMenu({ deeds, days, selected, onSelect, onMove, onMoveElsewhere }: Given) {
  const { t } = useLingui()
  const moveEntry = useMoveEntry({ days, onMove, onMoveElsewhere })
  const keepEntries = useKeepEntries(deeds)
  return (post: Card | MonthPost | null): readonly MenuEntry[] => {
    if (!post) return []
    const movable = isMovable(post)
    return [
      { id: 'edit', name: t`Open`, run: () => deeds.edit(post) },
      { id: 'select', name: t`Choose`, keys: 'x', chosen: selected.has(post.id), run: () => onSelect(post.id) },
      moveEntry(post, movable),
      { id: 'publish', name: t`Publish now`, keys: 'p', disabled: !movable, run: () => void deeds.publishNow(post) },
      { id: 'duplicate', name: t`Duplicate`, keys: 'd', run: () => void deeds.duplicate(post) },
      ...keepEntries(post),
      'line',
      post.state === 'planned'
        ? { id: 'back', name: t`Take off the calendar`, disabled: !movable, run: () => deeds.takeBack(post) }
        : { id: 'remove', name: t`Put the draft away`, danger: true, run: () => deeds.remove(post) },
    ]
  }
}
