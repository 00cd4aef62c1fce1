import type { TrialWorld } from '#networks/trial'
import { openWorld as openBluesky } from '../src/networks/bluesky/testing/world.ts'
import { openDiscourseWorld } from '../src/networks/discourse/testing/world.ts'
import { openGhostWorld } from '../src/networks/ghost/testing/world.ts'
import { openNodeBBWorld } from '../src/networks/nodebb/testing/world.ts'
import { openTelegram } from '../src/networks/telegram/testing/open.ts'
import { openVk } from '../src/networks/vk/testing/open.ts'
import { openWordPressWorld } from '../src/networks/wordpress/testing/world.ts'
import { openWorld as openX } from '../src/networks/x/testing/world.ts'
import { openWorld as openYouTube } from '../src/networks/youtube/testing/world.ts'
import { openTrialWorld } from '../src/practice/trial-world.ts'

/** A made-up world for every network that asks for a secret. */
export const WORLDS: Readonly<Record<string, () => Promise<TrialWorld>>> = {
  mastodon: openTrialWorld,
  bluesky: async () => (await openBluesky()).world,
  telegram: openTelegram,
  vk: openVk,
  x: async () => (await openX()).world,
  wordpress: openWordPressWorld,
  ghost: openGhostWorld,
  discourse: openDiscourseWorld,
  nodebb: openNodeBBWorld,
  youtube: async () => (await openYouTube()).world,
}
