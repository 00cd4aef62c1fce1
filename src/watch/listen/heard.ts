import type { App } from '#app'
import { openWeb } from '#networks'
import { createEar } from './ear.ts'
import { type Query, readQuery } from './grammar.ts'
import { authoredHits } from './hits.sql.ts'
import { queriesListening } from './queries.sql.ts'

/** Something a person wrote in a public place, and what we listen for in it. */
export type Overheard = {
  about: string
  author: string
  text: string
  url: string
  lang: string | null
  place: string
  at: Temporal.Instant
}

/** What we listen for, as a network can be asked for it; `hears` tells whether an answer really holds it. */
export type Ask = { name: string; words: string; hears: (text: string, lang: string | null) => boolean }

const HITS_MOST = 400

/** What was heard where people write, for whoever looks for the people. */
export const createHeard = (app: Pick<App, 'db'>) => ({
  /** Items written by persons in open places of networks; an outlet's own articles are nobody's talk. */
  since: async (workspaceId: string, since: Temporal.Instant): Promise<Overheard[]> => {
    const rows = await authoredHits(app.db.read, workspaceId, since, HITS_MOST)
    return rows.flatMap(({ author, url, source, sourceTitle, title, summary, ...row }) =>
      author !== null && url !== null && author !== sourceTitle && openWeb.places(source).length > 0
        ? [{ ...row, author, url, place: sourceTitle, text: summary.length > title.length ? summary : title }]
        : [],
    )
  },
  asks: async (workspaceId: string): Promise<Ask[]> =>
    (await queriesListening(app.db.read, workspaceId)).flatMap(({ name, phrase }) => {
      const words = wordsOf(readQuery(phrase))
      const ear = createEar([{ id: name, phrase }])
      const hears = (text: string, lang: string | null) =>
        ear({ title: '', summary: text, content: '', lang }).length > 0
      return words === '' ? [] : [{ name, words, hears }]
    }),
})

export type Heard = ReturnType<typeof createHeard>

/** The plain words of a formula that must be there; of alternatives the first. */
function wordsOf(query: Query): string {
  switch (query.is) {
    case 'phrase':
      return query.terms.map(({ word }) => word).join(' ')
    case 'near':
      return `${wordsOf(query.one)} ${wordsOf(query.other)}`.trim()
    case 'and':
      return query.parts
        .map(wordsOf)
        .filter((words) => words !== '')
        .join(' ')
    case 'or':
      return query.parts.map(wordsOf).find((words) => words !== '') ?? ''
    case 'not':
    case 'lang':
      return ''
  }
}
