import * as z from 'zod'
import type { AgentClass, Device } from './agent.ts'
import { isHuman } from './agent.ts'

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
export type LinkDay = Counts & { workspaceId: string; linkId: string; day: string; visitors: number }
export type WorkspaceDay = Counts & { workspaceId: string; day: string }
export type LinkSource = { linkId: string; day: string; source: string; device: Device; clicks: number }
export type LinkPlace = { linkId: string; day: string; place: number; clicks: number }
export type Hour = { workspaceId: string; at: number; people: number }
export type PartName = 'source' | 'device' | 'post' | 'channel'
export type Part = { workspaceId: string; part: PartName; from: string; value: string; clicks: number }

/** What clicks add up to, each list in an order that is the same for everybody who writes, so that nobody waits in a circle. */
export type Sums = {
  linkDays: LinkDay[]
  linkSources: LinkSource[]
  linkPlaces: LinkPlace[]
  hours: Hour[]
  days: WorkspaceDay[]
  dayParts: Part[]
  monthParts: Part[]
}

const COUNTED = { person: 'person', 'in-app': 'inApp', preview: 'preview', bot: 'bot' } as const

/** `fresh` are the visitors who are new to a link on a day, by `link day`. What is asked of days is added up from their links. */
export function addUp(clicks: readonly Click[], fresh: ReadonlyMap<string, number>): Sums {
  const linkDays = new Map<string, LinkDay & { of: Click }>()
  const linkSources = new Map<string, LinkSource & { of: Click }>()
  const linkPlaces = new Map<string, LinkPlace>()
  const hours = new Map<string, Hour>()
  for (const click of clicks) {
    const { workspaceId, linkId, day, source, device, place, hour } = click
    const link = `${linkId} ${day}`
    const visitors = () => fresh.get(link) ?? 0
    one(linkDays, link, () => ({ workspaceId, linkId, day, ...NONE, visitors: visitors(), of: click }))[
      COUNTED[click.class]
    ] += 1
    if (!isHuman(click.class)) continue
    one(linkSources, `${link} ${device} ${source}`, () => ({
      linkId,
      day,
      source,
      device,
      clicks: 0,
      of: click,
    })).clicks += 1
    one(hours, `${workspaceId} ${hour}`, () => ({ workspaceId, at: hour, people: 0 })).people += 1
    if (place !== null) one(linkPlaces, `${link} ${place}`, () => ({ linkId, day, place, clicks: 0 })).clicks += 1
  }
  const dayParts = partsOf(linkDays.values(), linkSources.values())
  return {
    linkDays: inOrder(linkDays),
    linkSources: inOrder(linkSources),
    linkPlaces: inOrder(linkPlaces),
    hours: inOrder(hours),
    days: inOrder(daysOf(linkDays.values())),
    dayParts: inOrder(dayParts),
    monthParts: inOrder(monthsOf(dayParts.values())),
  }
}

function daysOf(links: Iterable<LinkDay>): Map<string, WorkspaceDay> {
  const days = new Map<string, WorkspaceDay>()
  for (const { workspaceId, day, person, inApp, preview, bot } of links) {
    const sum = one(days, `${workspaceId} ${day}`, () => ({ workspaceId, day, ...NONE }))
    sum.person += person
    sum.inApp += inApp
    sum.preview += preview
    sum.bot += bot
  }
  return days
}

type Of = { of: Click }

function partsOf(links: Iterable<LinkDay & Of>, sources: Iterable<LinkSource & Of>): Map<string, Part> {
  const parts = new Map<string, Part>()
  const add = ({ workspaceId, day: from }: Click, part: PartName, value: string | null, clicks: number) => {
    if (value === null || clicks === 0) return
    const key = `${workspaceId} ${from} ${part} ${value}`
    one(parts, key, () => ({ workspaceId, part, from, value, clicks: 0 })).clicks += clicks
  }
  for (const { person, inApp, of } of links) {
    add(of, 'post', of.postId, person + inApp)
    add(of, 'channel', of.channelId, person + inApp)
  }
  for (const { source, device, clicks, of } of sources) {
    add(of, 'source', source, clicks)
    add(of, 'device', device, clicks)
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
