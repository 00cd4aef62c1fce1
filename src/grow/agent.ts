import { isbot } from 'isbot'
import { remember } from '#platform/remember.ts'
import { IN_APP } from './agent-apps.ts'
import { BOTS, MACHINE_WORDS } from './agent-bots.ts'
import { PREVIEWS, type Sign } from './agent-previews.ts'

/** Who asked for a link: a person in a browser, a person inside another app, a chat drawing a preview, or a machine. */
export type AgentClass = 'person' | 'in-app' | 'preview' | 'bot'

export type Device = 'phone' | 'tablet' | 'computer' | 'unknown'

/** `name` is the app, the fetcher or the machine where we know it. */
export type Agent = { class: AgentClass; name: string | null; device: Device }

/** Longer strings are somebody's experiment; the start says enough. */
const MAX_LENGTH = 1_000
const MAX_NAME = 60

/** Most people's browsers say the same as somebody's before. */
const REMEMBERED = 5_000

/** Judged by its own words: browser strings can lie, but nobody gains by lying to a counter. */
export const classifyAgent = (userAgent: string | null | undefined): Agent =>
  judged((userAgent ?? '').slice(0, MAX_LENGTH))

const judged = remember(REMEMBERED, judge)

function judge(ua: string): Agent {
  if (!ua.trim()) return { class: 'bot', name: null, device: 'unknown' }
  const device = deviceOf(ua)
  const preview = nameIn(PREVIEWS, ua)
  if (preview && !isInApp(ua)) return { class: 'preview', name: preview, device: 'unknown' }
  const bot = nameIn(BOTS, ua)
  // Before the list of bots, which takes several of these people for machines.
  const app = bot ? null : nameIn(IN_APP, ua)
  if (app) return { class: 'in-app', name: app, device }
  if (bot || isbot(ua) || MACHINE_WORDS.test(ua) || !BROWSER.test(ua))
    return { class: 'bot', name: bot ?? ownName(ua), device: 'unknown' }
  if (WEB_VIEW.test(ua)) return { class: 'in-app', name: null, device }
  return { class: 'person', name: null, device }
}

/** Some apps open pages under a name their fetcher also bears; only a browser brings its engine along. */
const isInApp = (ua: string): boolean => /\bAppleWebKit\b.*\b(?:Mobile|Version)\//.test(ua) && !MACHINE_WORDS.test(ua)

/** What a browser that shows pages to people cannot help saying. */
const BROWSER = /^(?:Mozilla|Opera)\/\d/
/** Android's own sign for a page inside an app that does not say which. */
const WEB_VIEW = /; wv\)/

/** The first word with the sound of a machine, or simply the first word. */
const ownName = (ua: string): string | null =>
  (/[\w.-]*(?:bot|crawler|spider|scraper|fetcher|monitor)[\w.-]*/i.exec(ua)?.[0] ?? /^[\w .-]+/.exec(ua)?.[0] ?? '')
    .trim()
    .slice(0, MAX_NAME) || null

/** People who read us: their clicks are clicks. */
export const isHuman = (of: AgentClass): boolean => of === 'person' || of === 'in-app'

const nameIn = (list: readonly Sign[], ua: string): string | null => list.find(([sign]) => sign.test(ua))?.[1] ?? null

function deviceOf(ua: string): Device {
  if (/\biPad\b|\bTablet\b|\bSilk\/|\bAndroid\b(?!.*\bMobile\b)/.test(ua)) return 'tablet'
  if (/\biPhone\b|\biPod\b|\bMobile\b|\bAndroid\b/.test(ua)) return 'phone'
  if (/\bWindows NT\b|\bMacintosh\b|\bX11\b|\bCrOS\b|\bLinux\b/.test(ua)) return 'computer'
  return 'unknown'
}
