import {
  IconBrandBluesky,
  IconBrandMastodon,
  IconBrandTelegram,
  IconBuildingStore,
  type Icon,
  IconWorld,
} from '@tabler/icons-react'
import { Glyph } from './glyph.tsx'

const GLYPHS: Record<string, Icon> = {
  mastodon: IconBrandMastodon,
  bluesky: IconBrandBluesky,
  telegram: IconBrandTelegram,
  practice: IconBuildingStore,
}

/** The sign of a network, in one colour; brand colours live only inside previews. */
export const NetworkGlyph = ({ network, size = 14 }: { network: string; size?: number }) => (
  <Glyph icon={GLYPHS[network] ?? IconWorld} size={size} />
)
