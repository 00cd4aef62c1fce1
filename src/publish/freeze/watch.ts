import type { App } from '#app'
import type { Channel } from '#desk'
import { newestFreeze } from './freezes.sql.ts'

const LOOK_MILLISECONDS = 250

/** Looks out for a freeze that begins while a worker has claimed work in hand, so that what is not begun goes back at once. */
export async function watchFreezes(app: App, { workspaceId, id }: Channel) {
  const newest = () => newestFreeze(app.db.read, workspaceId, id)
  const known = await newest()
  let begun = false
  let tell: (() => void) | null = null
  let looking = false

  async function look() {
    if (looking || begun) return
    looking = true
    // While the database is away nothing is claimed either; the next look counts.
    const now = await newest().catch(() => known)
    looking = false
    if (now <= known) return
    begun = true
    tell?.()
  }

  const timer = setInterval(() => void look(), LOOK_MILLISECONDS)
  return {
    hasBegun: () => begun,
    onBegun: (hear: () => void) => {
      tell = hear
    },
    stop: () => clearInterval(timer),
  }
}
