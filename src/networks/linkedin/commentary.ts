import { escapeLittle } from '../text.ts'

/** The text of a post as LinkedIn reads it: signs that would mean something are escaped, hashtags stay hashtags. */
export const littleText = (text: string): string =>
  escapeLittle(text).replaceAll(/(?<![\p{L}\p{N}_&/])\\#(?=[\p{L}\p{N}_])/gu, '#')

/** What people see of it: names of people and hashtags as words. */
export const plainWords = (little: string): string =>
  little
    .replaceAll(/\{hashtag\|(?:\\#|#)\|([^}]*)\}/g, '#$1')
    .replaceAll(/(?<!\\)@\[((?:[^\]\\]|\\.)*)\]\(urn:li:[^)]*\)/g, '$1')
    .replaceAll(/\\([\\|{}@[\]()<>#*_~])/g, '$1')
