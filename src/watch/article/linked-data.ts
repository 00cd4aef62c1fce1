/** What linked data says of the article of a page. */
export type LinkedArticle = { headline: string; authors: string[]; published: string; body: string; lang: string }

const ARTICLE = /(?:Article|BlogPosting|Report|NewsItem|Posting|WebPage|Review|Recipe)$/i
const MOST_NODES = 2_000
const DEEPEST = 8

/** The first article in a page's linked data; a page that only describes itself counts when nothing better does. */
export function linkedArticle(texts: string[]): LinkedArticle | null {
  const nodes = texts.flatMap((text) => nodesIn(jsonFrom(text)))
  const articles = nodes.filter((node) => kindsOf(node).some((kind) => ARTICLE.test(kind)))
  const best = articles.find((node) => kindsOf(node).every((kind) => kind !== 'WebPage')) ?? articles[0]
  if (!best) return null
  return {
    headline: words(best['headline']) || words(best['name']),
    authors: namesOf(best['author'], nodes),
    published: words(best['datePublished']) || words(best['dateCreated']),
    body: words(best['articleBody']),
    lang: words(best['inLanguage']),
  }
}

type Node = Record<string, unknown>

/** Some pages break the lines inside their texts, which JSON does not allow. */
function jsonFrom(text: string): unknown {
  for (const written of [text, text.replaceAll(/[\n\r\t]+/g, ' ').replace(/;\s*$/, '')]) {
    try {
      const read: unknown = JSON.parse(written)
      return read
    } catch {
      continue
    }
  }
  return null
}

function nodesIn(data: unknown): Node[] {
  const found: Node[] = []
  const look = (value: unknown, depth: number) => {
    if (depth > DEEPEST || found.length >= MOST_NODES) return
    if (Array.isArray(value)) for (const each of value.slice(0, MOST_NODES)) look(each, depth + 1)
    else if (isNode(value)) {
      found.push(value)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author']) look(value[key], depth + 1)
    }
  }
  look(data, 0)
  return found
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

const kindsOf = (node: Node): string[] => listOf(node['@type']).map(words)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

const words = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : isNode(value) ? words(value['@value'] ?? value['name']) : ''

/** Authors are names, things with names, or references to such things elsewhere in the page. */
function namesOf(value: unknown, nodes: Node[]): string[] {
  return listOf(value)
    .map((each) => {
      const id = isNode(each) ? words(each['@id']) : ''
      const referred =
        id === '' ? undefined : nodes.find((node) => words(node['@id']) === id && words(node['name']) !== '')
      return words(each) || words(referred)
    })
    .filter((name) => name !== '' && !/^https?:/.test(name))
}
