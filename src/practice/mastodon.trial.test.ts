import { trial } from '#networks/trial'
import { openTrialWorld } from './trial-world.ts'

trial('the practice town speaks as a Mastodon server does', { open: openTrialWorld })
