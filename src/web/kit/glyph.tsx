import type { Icon } from '@tabler/icons-react'

/** An icon of the one family, 16 px with a 1.7 stroke; always decoration, so give the control a name. */
export const Glyph = ({ icon: Shape, size = 16 }: { icon: Icon; size?: number }) => (
  <Shape size={size} stroke={1.7} aria-hidden focusable={false} />
)
