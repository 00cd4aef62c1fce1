import { escaped } from '../feed/clean.ts'

/** Words somebody typed as HTML: empty lines part paragraphs. */
export const htmlFromText = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .flatMap((part) => (part.trim() === '' ? [] : [`<p>${escaped(part.trim()).replaceAll('\n', '<br>')}</p>`]))
    .join('')
