import { parseHTML } from 'linkedom'
import { paragraphsIn } from '../../article/paragraphs.ts'
import { tidy } from '../../article/tidy.ts'
import { absolute } from '../../feed/addresses.ts'
import { textFrom } from '../../feed/charset.ts'
import { plainText } from '../../feed/plain-text.ts'
import { safeHtml } from '../../feed/safe-html.ts'

/** What is to be read on a page, line by line. */
export type PageText = { title: string; lang: string | null; lines: string[] }

const MOST_LINES = 5_000
const LONGEST_LINE = 2_000
/** What stands around the text of most pages and changes without anything having happened. */
const AROUND = 'nav, footer, [role="navigation"], [role="contentinfo"], [aria-hidden="true"], [hidden]'

/** Reads a page, or the part of it that counts: a CSS selector. A part that is not there any more has no lines. */
export function pageFrom(
  bytes: Uint8Array,
  wish: { contentType: string | undefined; base: string; part: string },
): PageText {
  const page = tidy(textFrom(bytes, wish.contentType))
  const { document } = parseHTML(`<!doctype html><html><body>${page.html}</body></html>`)
  const pieces = wish.part === '' ? wholeOf(document) : piecesOf(document, wish.part)
  const base = absolute(page.base ?? undefined, wish.base) ?? wish.base
  const lines = pieces
    .flatMap((html) => paragraphsIn(safeHtml(html, base).html).split('\n'))
    .map((line) => line.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_LINE))
    .filter((line) => line !== '')
  return { title: plainText(page.title).slice(0, 300), lang: page.lang, lines: lines.slice(0, MOST_LINES) }
}

type Page = ReturnType<typeof parseHTML>['document']

function wholeOf(document: Page): string[] {
  for (const each of document.querySelectorAll(AROUND)) each.remove()
  return [document.body.innerHTML]
}

const piecesOf = (document: Page, part: string): string[] => {
  try {
    return [...document.querySelectorAll(part)].map((each) => each.innerHTML)
  } catch {
    return []
  }
}

/** Whether a selector can be understood at all. */
export function isPart(part: string): boolean {
  try {
    parseHTML('<p></p>').document.querySelector(part)
    return true
  } catch {
    return false
  }
}
