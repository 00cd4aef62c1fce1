import * as z from 'zod'
import { id } from '#platform/endpoint.ts'
import { BROWSERS } from '../visit.ts'
import { offsetOf } from './offset.ts'
import { ourPostAt } from './posting.ts'
import { hourOf, isOver, type Stage } from './stage.ts'
import type { PageName } from './towns.ts'
import { type CampaignName, type PlannedPost, WEEKS } from './weeks.ts'

const SHORT = /https?:\/\/[^\s/]+(\/l\/\w+)/
const VISITORS = { least: 16, most: 30 }
/** The town's server looks at every link once to show where it leads. */
const PREVIEW = 'Mastodon/4.5.0 (http.rb/5.3.1; +https://town.example/) Bot'
/** Some find a link days later. */
const LATE_MINUTES = 6 * 1_440
const RESULT_MINUTES = { least: 3, most: 38 }
/** Of those who follow a link, so many do what it is about. */
const SHARE = { course: 0.16, breakfast: 0.17, cake: 0.13, loaf: 0.06 }
const KINDS = { course: 'registration', breakfast: 'sale', cake: 'lead', loaf: 'sale' } as const
const BOXES = { least: 3, most: 11 }
const CALLS = [
  { post: 'flour', minutes: 190 },
  { post: 'flour', minutes: 410 },
  { post: 'boxes', minutes: 75 },
  { post: 'cakes', minutes: 130 },
  { post: 'cakes', minutes: 1_520 },
  { post: 'tram', minutes: 300 },
] as const

type Visit = { at: Temporal.Instant; path: string; post: PlannedPost; page: PageName; nth: number; result: boolean }

/**
 * Who followed the links, and what some of them did then. Told last and in the order of its hours: a click is counted among all clicks
 * of the desk, and others must not wait for that longer than a moment.
 */
export async function followLinks(stage: Stage): Promise<void> {
  const { agenda, hands, dice, crowds, towns } = stage
  const visits = visitsOf(stage).toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  const results: { at: Temporal.Instant; post: PlannedPost; click: string; nth: number }[] = []
  for (const { at, path, post, page, nth, result } of visits) {
    agenda.turnTo(at)
    const chance = dice('visit', post.name, page, nth)
    const userAgent = nth === 0 ? PREVIEW : chance.pick(BROWSERS)
    const address = `203.0.113.${chance.between(1, 254)}`
    const led = await hands.follow(path, {
      userAgent,
      address,
      referrer: `${towns[page].url}/@${crowds[page].us.username}`,
    })
    const click = led && URL.parse(led)?.searchParams.get('mdn')
    const minutes = chance.between(RESULT_MINUTES.least, RESULT_MINUTES.most)
    const then = at.add({ minutes })
    if (result && click && isOver(stage, then)) results.push({ at: then, post, click, nth })
  }
  agenda.turnTo(stage.until)
  await hands.clicksWritten()
  for (const { at, post, click, nth } of results) {
    agenda.turnTo(at)
    const { product = 'loaf' } = post
    const boxes = dice('boxes', post.name, nth).between(BOXES.least, BOXES.most)
    const { boxPrice, currency } = stage.told
    const kind = KINDS[product]
    await hands.do('POST /outcomes', {
      reference: `sample-${post.name}-${nth}`,
      kind,
      at: at.toString(),
      click,
      ...(kind === 'sale' ? { value: product === 'loaf' ? boxPrice / 2 : boxPrice * boxes, currency } : {}),
    })
  }
  await callTheShop(stage)
  agenda.turnTo(stage.until)
}

function visitsOf(stage: Stage): Visit[] {
  return WEEKS.flatMap((post) =>
    post.product === undefined ? [] : post.pages.flatMap((page) => visitsFrom(stage, post, page)),
  )
}

function visitsFrom(stage: Stage, post: PlannedPost, page: PageName): Visit[] {
  const there = ourPostAt(stage, page, post)
  const path = there?.text.match(SHORT)?.[1]
  if (!path) return []
  const chance = stage.dice('visits', post.name, page)
  const count = Math.round(chance.between(VISITORS.least, VISITORS.most) * post.warmth)
  const share = SHARE[post.product ?? 'loaf']
  return Array.from({ length: count }, (_, nth) => {
    const minutes = nth === 0 ? 0 : chance.happens(0.65) ? offsetOf(chance) : chance.between(600, LATE_MINUTES)
    const at = hourOf(stage, post.day, post.time).add({ minutes, seconds: 20 + nth })
    return { at, path, post, page, nth, result: nth > 0 && chance.happens(share) }
  }).filter(({ at }) => isOver(stage, at))
}

async function callTheShop(stage: Stage): Promise<void> {
  for (const [i, { post: name, minutes }] of CALLS.entries()) {
    const post = WEEKS.find((one) => one.name === name)
    const postId = stage.posts.get(name)
    const at = post && hourOf(stage, post.day, post.time).add({ minutes })
    if (!at || !postId || !isOver(stage, at)) continue
    stage.agenda.turnTo(at)
    const seconds = stage.dice('call', i).between(50, 340)
    await stage.hands.do('POST /outcomes', {
      reference: `sample-call-${i}`,
      kind: 'call',
      at: at.toString(),
      postId,
      seconds,
    })
  }
}

const Links = z.object({ items: z.array(z.object({ id, postId: z.string().nullable() })) })
const SPENT = { school: [60, 38], office: [45, 40] } as const

/** Which link stood under which message, what was paid, and what was decided. */
export async function closeCampaigns(stage: Stage): Promise<void> {
  const { hands, agenda, told, monday, campaigns } = stage
  const { items } = await hands.call('GET /grow/links', {}, Links)
  for (const [name, campaignId] of campaigns) {
    if (name === 'gift') continue
    const posts = WEEKS.filter(({ campaign }) => campaign === name).flatMap((post) => stage.posts.get(post.name) ?? [])
    for (const [i, postId] of posts.entries()) {
      const link = items.find((one) => one.postId === postId)
      if (link) await hands.do('PUT /grow/campaigns/:id/links', { id: campaignId, linkId: link.id, place: (i % 2) + 1 })
    }
    for (const [i, amount] of SPENT[name].entries()) {
      const day = monday.add({ days: firstDay(name) + i * 6 }).toString()
      const what = told.campaigns[name].spent
      const { currency, boxPrice } = told
      await hands.do('POST /grow/spend', { campaignId, day, amount: amount * (boxPrice / 9.5), currency, what })
    }
  }
  agenda.turnTo(hourOf(stage, 25, '17:10'))
  const school = campaigns.get('school')
  if (school)
    await hands.do('POST /grow/campaigns/:id/verdict', {
      id: school,
      verdict: 'roll-out',
      learnt: told.campaigns.school.learnt,
    })
  agenda.turnTo(stage.until)
}

const firstDay = (name: CampaignName): number => WEEKS.find(({ campaign }) => campaign === name)?.day ?? 0
