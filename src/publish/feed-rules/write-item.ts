import type { Channel } from '#desk'
import type { Facts } from '#platform/result.ts'
import { isLang, type Lang } from '#platform/words.ts'
import { findings, lengthFor, type Finding, type Standing } from '../check.ts'
import type { Content, Variant } from '../post.ts'
import { renderFor } from '../post.ts'
import { shortened } from '../shorten.ts'
import { fill, type Telling } from './fill.ts'
import type { RuleWish } from './rule.ts'

const TITLE_MOST = 500

type Rule = Pick<RuleWish, 'template' | 'channelIds' | 'lang' | 'goal' | 'campaign'>

/** An item as a post. Where a channel takes less, it gets the text shortened, as the composer would, with its link kept. */
export function contentFor(rule: Rule, item: Telling, channels: readonly Channel[], otherwise: Lang): Content {
  const lang = rule.lang ?? (item.lang && isLang(item.lang) ? item.lang : otherwise)
  const text = fill(rule.template, item, lang)
  const content: Content = {
    title: item.title.trim().slice(0, TITLE_MOST),
    text,
    lang,
    goal: rule.goal,
    campaign: rule.campaign,
    mediaIds: [],
    poll: null,
    firstComment: '',
    place: null,
    paid: null,
    channels: [],
  }
  const wanted = channels.filter(({ id, account }) => rule.channelIds.includes(id) && account.can.publish !== null)
  return { ...content, channels: wanted.map((channel) => variantFor(content, channel)) }
}

function variantFor(content: Content, { id, account }: Channel): Variant {
  const same: Variant = {
    channelId: id,
    title: null,
    text: null,
    warning: null,
    visibility: 'public',
    mediaIds: null,
    thread: null,
    firstComment: null,
  }
  const rule = account.can.publish
  if (!rule || lengthFor(renderFor(content, same, [], rule), rule).fits) return same
  const text = shortened(rule, content.text, { warning: null, hasMedia: false })
  return text === content.text ? same : { ...same, text }
}

/** Everything networks would refuse about it, by channel. */
export const stopsFor = (
  content: Content,
  channels: readonly Channel[],
  house: Omit<Standing, 'isExpired'>,
): { channel: Channel; finding: Finding }[] =>
  content.channels.flatMap((variant) => {
    const channel = channels.find(({ id }) => id === variant.channelId)
    if (!channel) return []
    const rendered = renderFor(content, variant, [], channel.account.can.publish)
    return findings(rendered, channel.account, { ...house, isExpired: channel.state === 'expired' })
      .filter(({ weight }) => weight === 'stop')
      .map((finding) => ({ channel, finding }))
  })

/** The first of them, as it is kept beside the item. */
export const aboutStop = ({ channel, finding }: { channel: Channel; finding: Finding }): Facts => ({
  ...finding.about,
  finding: finding.kind,
  channel: channel.name,
})
