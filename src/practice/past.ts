import { ourPage, type Post } from './books.ts'
import { OUR_ANSWERS, OUR_FORM, OUR_SORRY, OUR_WEEK } from './cast/ours.cast.ts'
import { PEOPLE } from './cast/neighbours.cast.ts'
import { chanceOf } from './chance.ts'
import { nextId } from './happen.ts'
import { createScript } from './script.ts'
import { hourAt, TOWN_ZONE } from './spontaneous.ts'
import { ASKED, GRIEFS, meaningOf, spoken } from './talk.ts'
import type { Life } from './town.ts'

const MINUTE = 60_000
const WEEK_MINUTES = 7 * 24 * 60
/** What came in last is left for the desk. */
const LEFT_OPEN_MINUTES = 300

/** Lives the last seven days at once by the same rules as every other day, the bakery posting and answering as it used to. */
export function liveTheWeek(life: Life, seed: number): void {
  const end = life.now()
  let clock = end - WEEK_MINUTES * MINUTE
  const past: Life = {
    ...life,
    now: () => clock,
    tell: (what) => life.tell({ at: clock, ...what }),
    post: (post) => {
      const id = nextId(life.books)
      life.tell({ kind: 'post', id, post, at: clock })
      const made = life.books.posts.get(id)
      if (!made) throw new Error('a post was written and is not there')
      return made
    },
  }
  const us = ourPage(life.books)
  const answers: { at: number; post: Post }[] = []
  const stopHearing = life.hear((event) => {
    const post = event.kind === 'post' ? life.books.posts.get(event.id) : undefined
    if (!post || post.authorId === us.id || !(post.mentions.includes(us.id) || parentIsOurs(post))) return
    const at = answerTime(post, clock)
    if (at !== null && at < end - LEFT_OPEN_MINUTES * MINUTE) answers.push({ at, post })
  })
  const parentIsOurs = (post: Post) => post.replyTo !== null && life.books.posts.get(post.replyTo)?.authorId === us.id
  const answerTime = (post: Post, at: number): number | null => {
    const chance = chanceOf(seed, 'our answer', post.id)
    const kind = meaningOf(post.text)?.kind
    const odds = kind === 'complaint' ? 0.75 : kind === 'question' ? 0.85 : 0
    if (!chance.happens(odds)) return null
    return openedAfter(at + chance.between(15, 130) * MINUTE)
  }

  const ours = OUR_WEEK.map(({ daysAgo, hour, lang, text }) => ({ at: momentOf(end, daysAgo, hour), lang, text }))
  const script = createScript(past, { seed, open: () => undefined })
  for (let minute = 0; minute < WEEK_MINUTES; minute += 1) {
    clock += MINUTE
    for (const { at, text, lang } of ours) {
      if (at > clock - MINUTE && at <= clock) past.post({ authorId: us.id, text, language: lang })
    }
    for (const { at, post } of answers) if (at > clock - MINUTE && at <= clock) answer(past, us.id, post, seed)
    script.minute()
  }
  script.keep()
  script.close()
  stopHearing()
}

const OPENS = 7
const CLOSES = 20

/** Nobody answered at night. */
function openedAfter(at: number): number {
  let then = at
  while (hourAt(then) < OPENS || hourAt(then) >= CLOSES) then += 20 * MINUTE
  return then
}

function momentOf(end: number, daysAgo: number, hour: number): number {
  const day = Temporal.Instant.fromEpochMilliseconds(Math.round(end)).toZonedDateTimeISO(TOWN_ZONE).toPlainDate()
  return day.subtract({ days: daysAgo }).toZonedDateTime({ timeZone: TOWN_ZONE, plainTime: { hour } }).epochMilliseconds
}

function answer(past: Life, us: string, post: Post, seed: number) {
  const author = past.books.neighbours.get(post.authorId)
  const person = PEOPLE.find(({ username }) => username === author?.username)
  const meaning = meaningOf(post.text)
  if (!person || !meaning || post.isGone) return
  const chance = chanceOf(seed, 'our words', post.id)
  const grief = GRIEFS.find((topic) => topic === meaning.topic)
  const asked = ASKED.find((topic) => topic === meaning.topic)
  const sorry = grief && (chance.happens(0.8) ? OUR_SORRY[person.lang][grief] : OUR_FORM[person.lang])
  const words = sorry ?? (asked && OUR_ANSWERS[person.lang][asked])
  if (!words) return
  const [first = ''] = person.name.split(' ')
  past.post({
    authorId: us,
    text: `@${person.username} ${spoken(words, person).replace('{name}', first)}`,
    replyTo: post.id,
    language: person.lang,
  })
}
