import { plainText } from '../feed/plain-text.ts'

const BREAK =
  /<\/?(?:p|div|h[1-6]|li|ul|ol|tr|table|blockquote|pre|figure|figcaption|section|article|header|footer|dd|dt|dl|hr|br)\b[^>]*>/gi

/** The words of safe HTML, a paragraph a line. */
export const paragraphsIn = (html: string): string =>
  html
    .replaceAll(BREAK, '\u2028')
    .split('\u2028')
    .flatMap((part) => plainText(part) || [])
    .join('\n')
