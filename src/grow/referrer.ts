/** Where a visit came from, in words that stay the same whatever address a network uses this year. */
export type Referrer = { source: string; medium: 'social' | 'messenger' | 'search' | 'mail' | 'referral' | 'direct' }

/** Hosts match whole labels from the right: `t.co` is X, `microsoft.com` is not. */
export function classifyReferrer(url: string | null | undefined): Referrer {
  const host = hostOf(url ?? '')
  if (!host) return { source: 'direct', medium: 'direct' }
  const labels = host.split('.')
  for (let from = 0; from < labels.length; from++) {
    const known = KNOWN.get(labels.slice(from).join('.'))
    if (known) return known
  }
  if (/^(?:www\.)?google\.[a-z.]{2,6}$/.test(host)) return { source: 'google', medium: 'search' }
  if (/^(?:www\.)?yandex\.[a-z.]{2,6}$/.test(host)) return { source: 'yandex', medium: 'search' }
  return { source: host.replace(/^(?:www|m)\./, ''), medium: 'referral' }
}

/** Android apps name themselves as android-app://package. */
function hostOf(url: string): string | null {
  const app = url.match(/^android-app:\/\/([\w.]+)/)?.[1]
  if (app) return app.toLowerCase()
  const parsed = URL.parse(url)
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.hostname : null
}

const hosts = (medium: Referrer['medium'], list: Record<string, string>): [string, Referrer][] =>
  Object.entries(list).flatMap(([source, names]) =>
    names.split(' ').map((host): [string, Referrer] => [host, { source, medium }]),
  )

const KNOWN = new Map<string, Referrer>([
  ...hosts('social', {
    mastodon: 'mastodon.social mastodon.online mstdn.social fosstodon.org mas.to org.joinmastodon.android',
    bluesky: 'bsky.app go.bsky.app xyz.blueskyweb.app',
    x: 'x.com twitter.com t.co com.twitter.android',
    facebook: 'facebook.com fb.com fb.me l.facebook.com lm.facebook.com com.facebook.katana',
    instagram: 'instagram.com l.instagram.com com.instagram.android',
    threads: 'threads.net threads.com l.threads.net l.threads.com',
    vk: 'vk.com vk.ru vk.me vkontakte.ru away.vk.com com.vkontakte.android',
    ok: 'ok.ru odnoklassniki.ru ru.ok.android',
    tiktok: 'tiktok.com com.zhiliaoapp.musically',
    youtube: 'youtube.com youtu.be com.google.android.youtube',
    linkedin: 'linkedin.com lnkd.in com.linkedin.android',
    pinterest: 'pinterest.com pin.it com.pinterest',
    reddit: 'reddit.com redd.it com.reddit.frontpage',
    lemmy: 'lemmy.world lemmy.ml',
    tumblr: 'tumblr.com t.umblr.com',
    snapchat: 'snapchat.com com.snapchat.android',
    eksisozluk: 'eksisozluk.com eksisozluk1923.com',
    dzen: 'dzen.ru zen.yandex.ru',
    habr: 'habr.com',
    pikabu: 'pikabu.ru',
    rutube: 'rutube.ru',
    quora: 'quora.com',
    medium: 'medium.com',
    hackernews: 'news.ycombinator.com',
  }),
  ...hosts('messenger', {
    telegram: 't.me telegram.org telegram.me web.telegram.org org.telegram.messenger',
    whatsapp: 'whatsapp.com wa.me web.whatsapp.com com.whatsapp',
    viber: 'viber.com com.viber.voip',
    discord: 'discord.com discord.gg com.discord',
    slack: 'slack.com com.slack com.Slack',
    messenger: 'messenger.com com.facebook.orca',
    signal: 'org.thoughtcrime.securesms',
    max: 'max.ru',
  }),
  ...hosts('search', {
    bing: 'bing.com',
    duckduckgo: 'duckduckgo.com',
    yandex: 'ya.ru com.yandex.browser ru.yandex.searchplugin',
    google: 'com.google.android.googlequicksearchbox',
    ecosia: 'ecosia.org',
    brave: 'search.brave.com',
    baidu: 'baidu.com',
    yahoo: 'search.yahoo.com',
    startpage: 'startpage.com',
    mailru: 'go.mail.ru',
  }),
  ...hosts('mail', {
    gmail: 'mail.google.com com.google.android.gm',
    outlook: 'outlook.live.com outlook.office.com',
    yandexmail: 'mail.yandex.ru mail.yandex.com mail.yandex.com.tr',
    mailru: 'e.mail.ru',
    yahoomail: 'mail.yahoo.com',
  }),
])
