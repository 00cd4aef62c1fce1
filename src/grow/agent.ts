import { isbot } from 'isbot'

/** Who asked for a link: a person in a browser, a person inside another app, a chat drawing a preview, or a machine. */
export type AgentClass = 'person' | 'in-app' | 'preview' | 'bot'

export type Device = 'phone' | 'tablet' | 'computer' | 'unknown'

/** `name` is the app or the fetcher where we know it. */
export type Agent = { class: AgentClass; name: string | null; device: Device }

/** Longer strings are somebody's experiment; the start says enough. */
const MAX_LENGTH = 1_000

/** Judged by its own words: browser strings can lie, but nobody gains by lying to a counter. */
export function classifyAgent(userAgent: string | null | undefined): Agent {
  const ua = (userAgent ?? '').slice(0, MAX_LENGTH)
  if (!ua.trim()) return { class: 'bot', name: null, device: 'unknown' }
  const device = deviceOf(ua)
  const preview = nameIn(PREVIEWS, ua)
  if (preview) return { class: 'preview', name: preview, device: 'unknown' }
  // Before the list of bots, which takes several of these people for machines.
  const app = nameIn(IN_APP, ua)
  if (app) return { class: 'in-app', name: app, device }
  if (isbot(ua)) return { class: 'bot', name: null, device: 'unknown' }
  return { class: 'person', name: null, device }
}

/** People who read us: their clicks are clicks. */
export const isHuman = (of: AgentClass): boolean => of === 'person' || of === 'in-app'

const nameIn = (list: readonly (readonly [RegExp, string])[], ua: string): string | null =>
  list.find(([sign]) => sign.test(ua))?.[1] ?? null

/** Programs that fetch a page because somebody pasted its address into a chat or a post. */
const PREVIEWS = [
  [/\bTelegramBot\b/i, 'Telegram'],
  [/^WhatsApp\//i, 'WhatsApp'],
  [/\bvkShare\b/i, 'VK'],
  [/\bOdklBot\b/i, 'OK'],
  [/\bfacebookexternalhit\b|\bfacebookcatalog\b|\bmeta-externalfetcher\b/i, 'Facebook'],
  [/\bTwitterbot\b/i, 'X'],
  [/\bSlackbot(?:-LinkExpanding)?\b|\bSlack-ImgProxy\b/i, 'Slack'],
  [/\bDiscordbot\b/i, 'Discord'],
  [/\bLinkedInBot\b/i, 'LinkedIn'],
  [/^Viber\b|\bViberBot\b/i, 'Viber'],
  [/\bCardyb\b/i, 'Bluesky'],
  [/\bSkypeUriPreview\b/i, 'Skype'],
  [/\bMicrosoftPreview\b|\bTeamsBot\b/i, 'Teams'],
  [/\bPinterestbot\b|^Pinterest\/0/i, 'Pinterest'],
  [/\bredditbot\b/i, 'Reddit'],
  [/\bkakaotalk-scrap\b/i, 'KakaoTalk'],
  [/\bSnapchat-preview\b|\bSnap URL Preview Service\b/i, 'Snapchat'],
  [/\bEmbedly\b|\bIframely\b|\bSynapse\b.*\(bot\b/i, 'Embeds'],
  [
    /^(?:http\.rb\/[\d.]+ \()?(?:Mastodon|Pleroma|Akkoma|Misskey|Sharkey|Friendica|GoToSocial|Lemmy|Pixelfed|Hollo)\b/i,
    'Fediverse',
  ],
] as const

/** Browsers that live inside another app. They belong to people and say so in words a list of bots stumbles over. */
const IN_APP = [
  [/\bFBA[NV]\/|\bFB_IAB\b/, 'Facebook'],
  [/\bInstagram \d/, 'Instagram'],
  [/\bBarcelona \d/, 'Threads'],
  [/\bmusical_ly|\bBytedanceWebview\b|\bTikTok\b/, 'TikTok'],
  [/\bTwitter for (?:iPhone|iPad|Android)\b|\bTwitterAndroid\b/, 'X'],
  [/\bTelegram-(?:Android|iOS)\b|\bTelegram\/\d/, 'Telegram'],
  [/\bYandexSearch\/|\bYaApp_|\bYaSearchBrowser\b/, 'Yandex'],
  [/\bVKAndroidApp\b|\bVKClient\b|\bcom\.vk\.vkclient\b|\bvk_app\b/i, 'VK'],
  [/\bOKAndroid\b|\bOK iOS\b/, 'OK'],
  [/\bLinkedInApp\b/, 'LinkedIn'],
  [/\bPinterest\/(?:iOS|Android)\b|\[Pinterest\/\w+\]/, 'Pinterest'],
  [/\bSnapchat\/\d/, 'Snapchat'],
  [/\bLine\/\d/, 'LINE'],
  [/\bMicroMessenger\//, 'WeChat'],
  [/\bGSA\/\d/, 'Google'],
] as const

function deviceOf(ua: string): Device {
  if (/\biPad\b|\bTablet\b|\bSilk\/|\bAndroid\b(?!.*\bMobile\b)/.test(ua)) return 'tablet'
  if (/\biPhone\b|\biPod\b|\bMobile\b|\bAndroid\b/.test(ua)) return 'phone'
  if (/\bWindows NT\b|\bMacintosh\b|\bX11\b|\bCrOS\b|\bLinux\b/.test(ua)) return 'computer'
  return 'unknown'
}
