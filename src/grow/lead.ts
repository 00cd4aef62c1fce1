import { type Agent, classifyAgent, isHuman } from './agent.ts'
import type { Click } from './click.ts'
import { newClickId } from './key.ts'
import type { LinkTarget } from './links.sql.ts'
import type { LocalHour } from '#platform/local-hours.ts'
import { classifyReferrer } from './referrer.ts'
import { targetOf } from './target.ts'
import { visitorOf } from './visitor.ts'
import { wayOf } from './way.ts'

/** A link as it is remembered: with the two halves of its own address, between which the name of the click stands. */
export type Known = LinkTarget & { zone: string; plain: string; halves: readonly [string, string] | null }

/** What a request for a short link says. */
export type Asked = {
  query: string
  userAgent: string
  referrer: string | undefined
  address: string
  /** Somebody asked not to be followed. */
  unfollowed: boolean
}

/** Where somebody is led, and what of it is counted. */
export type Led = { id: string; agent: Agent; isNamed: boolean; place: number; location: string }

const LONGEST_SOURCE = 100
const MARK = 'x'.repeat(18)

/** Most of the way from a link to its address is the same for everybody. */
export function knownFrom(link: LinkTarget, zone: string): Known {
  const [before, after, more] = targetOf(link, { query: '', clickId: MARK }).split(MARK)
  const halves = before !== undefined && after !== undefined && more === undefined ? ([before, after] as const) : null
  return { ...link, zone, halves, plain: targetOf(link, { query: '', clickId: null }) }
}

/** Programs see the link's own address; people who do not want to be known draw anew each time. */
export function leadOn(link: Known, asked: Asked, at: number, salt: Buffer | null): Led {
  const agent = classifyAgent(asked.userAgent)
  // Somebody who asked not to be followed is counted, but gets no name to carry along.
  const isNamed = isHuman(agent.class) && !asked.unfollowed
  const id = newClickId(at)
  const way = chooseWay(link, asked, { agent, id, salt: isNamed ? salt : null })
  return { id, agent, isNamed, place: way.place, location: addressFor(link, asked, way, isNamed ? id : null) }
}

function chooseWay(link: Known, asked: Asked, came: { agent: Agent; id: string; salt: Buffer | null }) {
  if (link.ways.length === 0 || !isHuman(came.agent.class)) return { place: 0, url: link.url }
  const lot = came.salt ? visitorOf(came.salt, `${link.workspaceId} ${link.id}`, asked).toString() : came.id
  return wayOf(link, { device: came.agent.device, lot })
}

function addressFor(
  link: Known,
  { query }: Asked,
  way: { place: number; url: string },
  clickId: string | null,
): string {
  if (query === '' && way.place === 0 && (clickId === null || link.halves))
    return clickId === null ? link.plain : (link.halves?.join(clickId) ?? link.plain)
  return targetOf({ url: way.url, tags: link.tags }, { query, clickId })
}

export function clickOf(
  link: Known,
  asked: Asked,
  led: Led,
  came: { at: number; hour: LocalHour; salt: Buffer | null },
): Click {
  const { agent } = led
  return {
    id: led.id,
    workspaceId: link.workspaceId,
    linkId: link.id,
    postId: link.postId,
    channelId: link.channelId,
    at: came.at,
    hour: came.hour.starts,
    day: came.hour.day,
    class: agent.class,
    device: agent.device,
    source: asked.query.includes('qr=1') ? 'qr' : sourceOf(agent.name, asked.referrer),
    visitor: led.isNamed && came.salt ? visitorOf(came.salt, link.workspaceId, asked).toString() : null,
    place: link.ways.length > 0 ? led.place : null,
  }
}

const sourceOf = (app: string | null, referrer: string | undefined): string => {
  const { source } = classifyReferrer(referrer)
  return source === 'direct' && app ? app.toLowerCase() : source.slice(0, LONGEST_SOURCE)
}
