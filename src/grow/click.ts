import * as z from 'zod'
import type { AgentClass, Device } from './agent.ts'
import { isHuman } from './agent.ts'
import { piecemeal } from '#platform/piecemeal.ts'

/** In the order in which the database numbers them. */
export const CLASSES = ['person', 'in-app', 'preview', 'bot'] as const satisfies AgentClass[]
export const DEVICES = ['unknown', 'phone', 'tablet', 'computer'] as const satisfies Device[]

const Told = z.object({
  id: z.string(),
  workspaceId: z.string(),
  linkId: z.string(),
  postId: z.string().nullable(),
  channelId: z.string().nullable(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** When its hour began where the workspace is. */
  hour: z.number(),
  /** The workspace's own calendar day. */
  day: z.string(),
  class: z.enum(CLASSES),
  device: z.enum(DEVICES),
  source: z.string(),
  /** A number salted for the day; null for who does not want to be known. */
  visitor: z.string().nullable(),
  /** Which of the link's addresses it was led to, 0 being the link's own; null when it has no others. */
  place: z.number().nullable(),
})

/** One request of a link, as it waits to be written. */
export type Click = z.infer<typeof Told>

export const clickFrom = (told: unknown): Click | null => Told.safeParse(told).data ?? null

type Counts = { person: number; inApp: number; preview: number; bot: number }
/** `came` are pairs: where people came from and by what device as one number, and how many of them. */
export type LinkDay = Counts & { workspaceId: string; linkId: string; day: string; visitors: number; came: number[] }
export type WorkspaceDay = Counts & { workspaceId: string; day: string }
export type LinkPlace = { linkId: string; day: string; place: number; clicks: number }
export type Hour = { workspaceId: string; at: number; people: number }
export type PartName = 'source' | 'device' | 'post' | 'channel'
export type Part = { workspaceId: string; part: PartName; from: string; value: string; clicks: number }

/** What clicks add up to, each list in an order that is the same for everybody who writes, so that nobody waits in a circle. */
export type Sums = {
  linkDays: LinkDay[]
  linkPlaces: LinkPlace[]
  hours: Hour[]
  days: WorkspaceDay[]
  dayParts: Part[]
  monthParts: Part[]
}

const COUNTED = { person: 'person', 'in-app': 'inApp', preview: 'preview', bot: 'bot' } as const

/** Where somebody came from and what he held in his hands, as one number. */
export const cameBy = (source: number, device: Device): number => source * DEVICES.length + DEVICES.indexOf(device)

/** Day by day: what a link was asked by, and how many people came by which source and device. */
type OfLink = { sum: Omit<LinkDay, 'came'>; of: Click; came: Map<number, number> }

/**
 * `fresh` are the visitors who are new to a link on a day, by `link day`; `sources` the numbers of all sources; days until `rolled` are in
 * their months already, so that what comes late is added to both. What is asked of days is added up from their links.
 */
export async function addUp(
  clicks: readonly Click[],
  fresh: ReadonlyMap<string, number>,
  sources: ReadonlyMap<string, number>,
  rolled: string,
): Promise<Sums> {
  const links = new Map<string, OfLink>()
  const linkPlaces = new Map<string, LinkPlace>()
  const hours = new Map<string, Hour>()
  const add = (click: Click) => {
    const { workspaceId, linkId, day, source, device, place, hour } = click
    const link = `${linkId} ${day}`
    const ofLink = one(links, link, () => ({
      sum: { workspaceId, linkId, day, ...NONE, visitors: fresh.get(link) ?? 0 },
      of: click,
      came: new Map<number, number>(),
    }))
    ofLink.sum[COUNTED[click.class]] += 1
    if (!isHuman(click.class)) return
    const came = cameBy(sources.get(source) ?? 0, device)
    ofLink.came.set(came, (ofLink.came.get(came) ?? 0) + 1)
    one(hours, `${workspaceId} ${hour}`, () => ({ workspaceId, at: hour, people: 0 })).people += 1
    if (place !== null) one(linkPlaces, `${link} ${place}`, () => ({ linkId, day, place, clicks: 0 })).clicks += 1
  }
  for await (const some of piecemeal(clicks)) some.forEach(add)
  const dayParts = partsOf(links.values(), new Map([...sources].map(([word, number]) => [number, word])))
  return {
    linkDays: inOrder(links).map(({ sum, came }) => ({ ...sum, came: [...came].flat() })),
    linkPlaces: inOrder(linkPlaces),
    hours: inOrder(hours),
    days: inOrder(daysOf(links.values())),
    dayParts: inOrder(dayParts),
    monthParts: inOrder(monthsOf([...dayParts.values()].filter(({ from }) => from <= rolled))),
  }
}

function daysOf(links: Iterable<OfLink>): Map<string, WorkspaceDay> {
  const days = new Map<string, WorkspaceDay>()
  for (const { sum } of links) {
    const { workspaceId, day } = sum
    const whole = one(days, `${workspaceId} ${day}`, () => ({ workspaceId, day, ...NONE }))
    for (const name of Object.values(COUNTED)) whole[name] += sum[name]
  }
  return days
}

function partsOf(links: Iterable<OfLink>, wordOf: ReadonlyMap<number, string>): Map<string, Part> {
  const parts = new Map<string, Part>()
  const add = ({ workspaceId, day: from }: Click, part: PartName, value: string | null, clicks: number) => {
    if (value === null || clicks === 0) return
    const key = `${workspaceId} ${from} ${part} ${value}`
    one(parts, key, () => ({ workspaceId, part, from, value, clicks: 0 })).clicks += clicks
  }
  for (const { sum, of, came } of links) {
    add(of, 'post', of.postId, sum.person + sum.inApp)
    add(of, 'channel', of.channelId, sum.person + sum.inApp)
    for (const [by, many] of came) {
      add(of, 'source', wordOf.get(Math.floor(by / DEVICES.length)) ?? null, many)
      add(of, 'device', DEVICES[by % DEVICES.length] ?? null, many)
    }
  }
  return parts
}

function monthsOf(days: Iterable<Part>): Map<string, Part> {
  const months = new Map<string, Part>()
  for (const { workspaceId, part, value, clicks, from: day } of days) {
    const from = `${day.slice(0, 7)}-01`
    const key = `${workspaceId} ${from} ${part} ${value}`
    one(months, key, () => ({ workspaceId, part, from, value, clicks: 0 })).clicks += clicks
  }
  return months
}

const NONE = { person: 0, inApp: 0, preview: 0, bot: 0 }

function one<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const inOrder = <Value>(map: Map<string, Value>): Value[] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value)
