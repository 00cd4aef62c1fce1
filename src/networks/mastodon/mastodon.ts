import type { Network } from '../network.ts'
import { act } from './act.ts'
import { commit } from './commit.ts'
import { check, connect } from './connect.ts'
import { edit } from './edit.ts'
import { measure } from './measure.ts'
import { prepare } from './prepare.ts'
import { read } from './read.ts'
import { reconcile } from './reconcile.ts'
import { roll } from './roll.ts'
import { search } from './search.ts'
import { cannot, setup } from './setup.ts'
import { signIn } from './sign-in.ts'

/** Every server that speaks the Mastodon API, each with its own accent: Mastodon, GoToSocial, Hollo, Akkoma, snac and others. */
export const mastodon: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  setup,
  cannot,
  connect,
  check,
  signIn,
  publish: { prepare, commit, reconcile, edit },
  read,
  act,
  measure,
  search,
  roll,
}
