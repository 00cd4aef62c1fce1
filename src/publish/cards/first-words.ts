/** The beginning of an article is marked for a heading, bold and links; a card shows the words. */
export const firstWords = (text: string): string =>
  text
    .replaceAll(/^#{1,6} +/gm, '')
    .replaceAll(/\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*/g, '$1')
    .replaceAll(/\[([^\]\n]+)\]\((?:https?:\/\/|\/)[^)\s]*\)/g, '$1')
