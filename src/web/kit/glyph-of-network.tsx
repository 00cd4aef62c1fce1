import {
  IconBrandBluesky,
  IconBrandDiscord,
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandMastodon,
  IconBrandTelegram,
  IconBrandThreads,
  IconBrandVk,
  IconBrandWordpress,
  IconBrandX,
  IconBrandYoutube,
  IconBuildingStore,
  IconGhost2,
  IconHandStop,
  type Icon,
  IconMessages,
  IconRss,
  IconWorld,
} from '@tabler/icons-react'
import { Glyph } from './glyph.tsx'

const GLYPHS: Record<string, Icon> = {
  mastodon: IconBrandMastodon,
  bluesky: IconBrandBluesky,
  telegram: IconBrandTelegram,
  vk: IconBrandVk,
  wordpress: IconBrandWordpress,
  ghost: IconGhost2,
  discourse: IconMessages,
  nodebb: IconMessages,
  x: IconBrandX,
  facebook: IconBrandFacebook,
  instagram: IconBrandInstagram,
  threads: IconBrandThreads,
  youtube: IconBrandYoutube,
  linkedin: IconBrandLinkedin,
  discord: IconBrandDiscord,
  rss: IconRss,
  manual: IconHandStop,
  practice: IconBuildingStore,
}

/** The sign of a network, in one colour; brand colours live only inside previews. */
export const NetworkGlyph = ({ network, size = 14 }: { network: string; size?: number }) => (
  <Glyph icon={GLYPHS[network] ?? IconWorld} size={size} />
)
