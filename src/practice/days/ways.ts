import { ourPage, type Event, type Post, repliesBelow } from '../books.ts'
import { DAY_TALK } from '../cast/day-talk.ts'
import { chanceOf } from '../chance.ts'
import { kindOf } from '../answered.ts'
import type { Deed } from '../reactions.ts'
import type { Ways } from '../script.ts'
import { type Kind, spoken } from '../talk.ts'
import type { Life } from '../town.ts'
import { speaksOf } from '../unless.ts'
import { publishUntil } from './begin.ts'
import { type Day, DAY_MINUTES } from './day.ts'
import { promisedBy } from './promise.ts'

/** After the promised hour people wait this long. */
export const GRACE_MINUTES = 20

const GRIEVES = new Set<Kind | null>(['complaint', 'same', 'angrier'])

/** How people live on a day of practice: by its script, and in answer to what we do. */
export function daysWays(life: Life, day: Day): Ways {
  const { books } = life
  const { people, lang, seed } = day
  const talk = DAY_TALK[lang]
  const isOurs = (post: Post | undefined) => post?.authorId === ourPage(books).id

  /** Two people say the same kind of thing, in their own time. */
  function outcry(key: string, texts: readonly string[], kind: Kind, post: string | null): Deed[] {
    const chance = chanceOf(seed, key)
    return chance.some(people, texts.length).flatMap((one, i): Deed[] => {
      const text = texts[i]
      if (text === undefined) return []
      const below = post === null ? null : { post }
      const after = 6 + i * chance.between(5, 20)
      return [{ after, by: one.username, deed: 'say', kind, key: `${key} ${i}`, below, text: spoken(text, one) }]
    })
  }

  return {
    people,
    lived: (minute) => {
      publishUntil(life, day, minute)
      return day.deeds.filter(({ at }) => at === minute).map(({ deed }) => deed)
    },
    // Everybody's first post meets the same dice, whatever its number in the books.
    dice: (post) =>
      isOurs(post) ? `ours ${ourPosts(post)}` : `${books.neighbours.get(post.authorId)?.username} ${post.text}`,
    toOurPost: (post, minute) => {
      const { bad } = day
      if (bad && minute >= bad.from && minute <= bad.until && !speaksOf(post.text, day.about)) {
        const [first] = people
        const leaves: Deed[] = first ? [{ after: 12, by: first.username, deed: 'unfollow' }] : []
        return [...outcry(`tactless ${ourPosts(post)}`, talk.tactless, 'angrier', post.id), ...leaves]
      }
      return null
    },
    toAnswer: ({ answer, said, person, minute }) => {
      const due = GRIEVES.has(kindOf(said)) ? promisedBy(answer.text, lang, minute) : null
      if (due === null || due + GRACE_MINUTES >= DAY_MINUTES) return []
      const text = chanceOf(seed, 'reminder', person.username).pick(talk.reminders)
      return [
        {
          after: due + GRACE_MINUTES - minute,
          by: person.username,
          deed: 'say',
          kind: 'angrier',
          key: `reminder ${person.username}`,
          below: { post: answer.id },
          text: spoken(text, person),
          unless: { followedUp: answer.id },
        },
      ]
    },
    toRemoval: (event) => (isWrong(event) ? outcry(`removed ${event.kind}`, talk.removed, 'angrier', null) : []),
  }

  function ourPosts(post: Post): number {
    return [...books.posts.values()].filter((one) => isOurs(one) && Number(one.id) <= Number(post.id)).length
  }

  /** Taking away a post under which people complain, or shutting out somebody who did. */
  function isWrong(event: Event): boolean {
    const us = ourPage(books).id
    if (event.kind === 'gone') {
      const post = books.posts.get(event.id)
      return post !== undefined && isOurs(post) && repliesBelow(books, post).some((one) => GRIEVES.has(kindOf(one)))
    }
    if ((event.kind !== 'block' && event.kind !== 'mute') || event.by !== us) return false
    return [...books.posts.values()].some((post) => post.authorId === event.id && GRIEVES.has(kindOf(post)))
  }
}
