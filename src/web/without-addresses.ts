/** What a post says without its addresses: in a list they tell nobody anything. */
export const withoutAddresses = (text: string): string =>
  text
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
