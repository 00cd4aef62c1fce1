import { createClusterer, type Told } from '../group/cluster.ts'
import { WINDOW_HOURS } from '../group/alike.ts'
import { addressOf, linksIn } from './address.ts'

/** Something somebody of our community wrote. */
export type Saying = {
  threadId: string
  text: string
  lang: string | null
  at: Temporal.Instant
  /** The story of our own post it stands below; null elsewhere. */
  storyId: string | null
}

export type Spoken = { storyId: string; by: 'below' | 'link' | 'words' }

/** How a source tells a story, with where it stands. */
export type Telling = Told & { storyId: string; url: string | null }

/** Knows what sources tell lately, and hears when a person speaks of the same. */
export type Hearing = {
  note: (telling: Telling) => void
  /** The story a text speaks of; null when of none. */
  hear: (saying: Saying) => Spoken | null
}

/** "How much is a simit?" shares its words with a headline about prices; only who says more speaks of the story. */
const FEWEST_TELLING = 3
const COMMUNITY = 'community'

export function createHearing(): Hearing {
  const clusterer = createClusterer()
  const byAddress = new Map<string, string>()

  function note(telling: Telling) {
    clusterer.note(telling, telling.storyId)
    const place = telling.url ? addressOf(telling.url) : null
    if (place && !byAddress.has(place.address)) byAddress.set(place.address, telling.storyId)
  }

  function hear({ text, lang, at, storyId }: Saying): Spoken | null {
    if (storyId !== null) return { storyId, by: 'below' }
    for (const link of linksIn(text)) {
      const found = byAddress.get(addressOf(link)?.address ?? '')
      if (found !== undefined) return { storyId: found, by: 'link' }
    }
    const said = { title: text.slice(0, LONGEST), text: '', source: COMMUNITY, published: at, lang }
    if (clusterer.telling(said) < FEWEST_TELLING) return null
    const found = clusterer.find(said)
    return found === null ? null : { storyId: found, by: 'words' }
  }

  return { note, hear }
}

const LONGEST = 400

/** What is told longer ago is not what people speak of by chance. */
export const HEARD_HOURS = WINDOW_HOURS
