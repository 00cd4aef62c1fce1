import type { App } from '#app'
import { channelsOf } from '#desk'
import { dateWords } from '#platform/date-words.ts'
import { say, type Lang, type Words } from '#platform/words.ts'
import { capOf } from '../cap/cap.ts'
import { beyondOn } from '../cap/cap.sql.ts'
import type { PostRow } from '../posts.sql.ts'
import { clashesOf, sameThings, type Clash } from './clashes.sql.ts'

/** Closer than this on one channel, two posts take each other's readers. */
const GAP_MINUTES = 15
const ALIKE_DAYS = 30
const LINKS_MOST = 10

const GAP = { minutes: GAP_MINUTES, days: ALIKE_DAYS }

/** What deserves a glance about posts on the calendar. */
export async function clashesOn(app: Means, workspaceId: string, ids: readonly string[]): Promise<Clash[]> {
  const caps = (await channelsOf(app, workspaceId)).flatMap((channel) => {
    const most = capOf(channel)
    return most === null ? [] : [{ channelId: channel.id, most, zone: channel.zone }]
  })
  const [near, full] = await Promise.all([clashesOf(app.db.read, ids, GAP), beyondOn(app.db.read, ids, caps)])
  return [...near, ...full.map((one) => ({ ...one, kind: 'full' as const }))]
}

type Means = Pick<App, 'db' | 'networks'>

/** Everything that stands against one post's new place, as sentences; never a reason to refuse it. */
export async function clashesSaid(app: Means, post: PostRow, lang: Lang): Promise<string[]> {
  if (post.at === null) return []
  const links = [...post.text.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([link]) => link).slice(0, LINKS_MOST)
  const [near, same] = await Promise.all([
    clashesOn(app, post.workspaceId, [post.id]),
    sameThings(app.db.read, { ...post, at: post.at, links }, GAP),
  ])
  return [...near, ...same].map((clash) => clashSaid(clash, post.zone, lang))
}

export const clashSaid = ({ kind, otherAt }: Clash, zone: string, lang: Lang): string => {
  const day = dateWords(otherAt, lang, { dateStyle: 'medium', timeZone: zone })
  const time = dateWords(otherAt, 'en', { timeStyle: 'short', timeZone: zone })
  return say(clashWords[kind], lang, { day, time, minutes: GAP_MINUTES })
}

const clashWords: Words<Clash['kind']> = {
  full: {
    en: 'As many posts as this channel takes in a day stand before it on {day}; it would wait for the next day.',
    tr: 'Bu kanalın bir günde aldığı kadar gönderi {day} günü ondan önce duruyor; bu gönderi ertesi güne kalır.',
    ru: 'На {day} перед ним уже столько постов, сколько канал берёт в день; этот подождёт до следующего дня.',
  },
  close: {
    en: 'Another post stands at {time} on the same channel, less than {minutes} minutes away.',
    tr: 'Aynı kanalda saat {time} için {minutes} dakikadan yakın başka bir gönderi var.',
    ru: 'На том же канале в {time} стоит другой пост, между ними меньше {minutes} минут.',
  },
  alike: {
    en: 'The same words stand on this channel on {day}.',
    tr: 'Aynı sözler bu kanalda {day} tarihinde de var.',
    ru: 'Те же слова стоят на этом канале: {day}.',
  },
  'same-link': {
    en: 'The same link stands on this channel on {day}.',
    tr: 'Aynı bağlantı bu kanalda {day} tarihinde de var.',
    ru: 'Та же ссылка стоит на этом канале: {day}.',
  },
  'same-media': {
    en: 'The same picture stands on this channel on {day}.',
    tr: 'Aynı görsel bu kanalda {day} tarihinde de var.',
    ru: 'То же изображение стоит на этом канале: {day}.',
  },
}
