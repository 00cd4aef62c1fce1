import { useLingui } from '@lingui/react/macro'
import type { MenuEntry } from '#web/kit/menu.tsx'
import { dayText, type Day } from './days.ts'

type Given<Post> = {
  days: readonly Day[]
  onMove: (post: Post, day: Day) => void
  onMoveElsewhere: (post: Post) => void
}

/** Where a post can be moved to, for the menu of a card and of a line alike. */
export function useMoveEntry<Post>({ days, onMove, onMoveElsewhere }: Given<Post>) {
  const { t, i18n } = useLingui()
  return (post: Post, movable: boolean): MenuEntry => ({
    id: 'move',
    name: t`Move to…`,
    keys: 'm',
    disabled: !movable,
    items: [
      ...days.map((day) => ({
        id: day,
        name: dayText(day, i18n.locale, { weekday: 'long', day: 'numeric', month: 'short' }),
        run: () => onMove(post, day),
      })),
      'line',
      { id: 'elsewhere', name: t`Another day or hour…`, run: () => onMoveElsewhere(post) },
    ],
  })
}
