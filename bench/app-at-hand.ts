import type { App } from '#app'
import { createNetworks } from '#networks'
import { workerApp } from '#platform/testing/worker-app.ts'

/** As much of a desk as its engines need, on a database that is open already. */
export function openApp(
  url: string,
  settings: Record<string, string> = {},
): { app: App; close: () => Promise<unknown> } {
  const app = workerApp({ url, networks: createNetworks(), settings, says: 'error' })
  return { app, close: () => Promise.all([app.db.close(), app.live.close(), app.outgoing.close()]) }
}
