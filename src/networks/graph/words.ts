import { createHash } from 'node:crypto'
import { cleanHtml } from '../html.ts'

/** Texts of these networks are plain: their links and lines are all there is to show. */
export function plainHtml(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
  const shown = safe.replaceAll(/https?:\/\/[^\s<]+/g, '<a href="$&">$&</a>').replaceAll('\n', '<br>')
  return shown.includes('<') ? cleanHtml(shown) : shown
}

/** Nothing carries a number of its version, and pages must tell the same as webhooks: the words themselves are it. */
export const versionOf = (text: string, media: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([text, media]))
    .digest('hex')
    .slice(0, 16)

/** As two texts are compared after a network has trimmed one of them. */
export const bare = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
