import { connectedAccount } from './account.ts'
import { bluesky } from './bluesky/bluesky.ts'
import { discord } from './discord/discord.ts'
import { discourse } from './discourse/discourse.ts'
import { facebook } from './facebook/facebook.ts'
import { ghost } from './ghost/ghost.ts'
import { instagram } from './instagram/instagram.ts'
import { linkedin } from './linkedin/linkedin.ts'
import { manual } from './manual/manual.ts'
import { mastodon } from './mastodon/mastodon.ts'
import { max } from './max/max.ts'
import { nodebb } from './nodebb/nodebb.ts'
import { rss } from './rss/rss.ts'
import { telegram } from './telegram/telegram.ts'
import { threads } from './threads/threads.ts'
import { vk } from './vk/vk.ts'
import { webhook } from './webhook/webhook.ts'
import { wordpress } from './wordpress/wordpress.ts'
import { x } from './x/x.ts'
import { youtube } from './youtube/youtube.ts'
import type { Network, Networks } from './network.ts'

/** Every network this desk speaks. A new one is a folder and a line here. */
const ALL: readonly Network[] = [
  mastodon,
  bluesky,
  telegram,
  vk,
  facebook,
  instagram,
  threads,
  x,
  youtube,
  linkedin,
  discord,
  max,
  wordpress,
  ghost,
  discourse,
  nodebb,
  rss,
  webhook,
  manual,
]

export const createNetworks = (all: readonly Network[] = ALL): Networks => ({
  all,
  find: (id) => all.find((network) => network.id === id) ?? null,
  accountFrom: (stored) => connectedAccount.parse(stored),
})
