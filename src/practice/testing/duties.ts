import type { App } from '#app'
import { converseSlice, replySettled } from '#converse'
import { connectChannel, deskSlice } from '#desk'
import { growSlice, shortenLinks } from '#grow'
import { campaignFigures, measureSlice } from '#measure'
import type { Auth } from '#platform/auth.ts'
import { publishSlice } from '#publish'
import { todaySlice } from '#today'
import { watchSlice } from '#watch'

/** All duties around one app, as the desk joins them, and what they hand to the sample. */
export function dutiesOf(app: App, auth: Auth) {
  const publish = publishSlice(app, {
    links: (tx, post) => shortenLinks(app, tx, post),
    settled: (tx, deliveries) => replySettled(app, tx, deliveries),
  })
  const desk = deskSlice(app, { auth, planned: publish.planned })
  const grow = growSlice(app, campaignFigures(app))
  return {
    desk,
    publish,
    slices: [
      desk,
      watchSlice(app),
      publish,
      converseSlice(app, { joined: grow.joined }),
      grow,
      measureSlice(app),
      todaySlice(app, { specialDays: publish.specialDays }),
    ],
    bring: publish.pictures.bring,
    clicksWritten: grow.clicksWritten,
    openWorkspace: desk.workspaces.open,
    connect: (
      who: Parameters<typeof connectChannel>[1],
      wish: { settings: Record<string, string>; credential: Record<string, string> },
    ) => connectChannel(app, who, { network: 'mastodon', ...wish }, true),
  }
}
