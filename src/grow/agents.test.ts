import assert from 'node:assert/strict'
import test from 'node:test'
import { classifyAgent } from './agent.ts'

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const ANDROID = 'Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko)'
const WEB_VIEW = 'Mozilla/5.0 (Linux; Android 14; SM-A556E; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0'
const DESKTOP = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

const people = [
  `${DESKTOP} Chrome/139.0.0.0 Safari/537.36`,
  `${DESKTOP} Chrome/138.0.0.0 YaBrowser/25.6.0.0 Safari/537.36`,
  `${DESKTOP} Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0`,
  `${ANDROID} Chrome/139.0.0.0 Mobile Safari/537.36`,
  `${ANDROID} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
  `${ANDROID} Chrome/120.0.0.0 Mobile Safari/537.36 OPR/80.0`,
  `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`,
  `${IPHONE} CriOS/139.0.7258.76 Mobile/15E148 Safari/604.1`,
  `${IPHONE} Version/18.0 YaBrowser/25.7.1 Mobile/15E148 SA/3 Safari/604.1`,
  'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  // A telephone of this make is no robot.
  'Mozilla/5.0 (Linux; Android 9; CUBOT P30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
]

for (const ua of people)
  test(`somebody reads us: ${ua.slice(12, 110)}`, () => {
    assert.equal(classifyAgent(ua).class, 'person')
  })

const known: Record<'in-app' | 'preview' | 'bot', [ua: string, name: string | null][]> = {
  'in-app': [
    [`${IPHONE} Mobile/15E148 Instagram 390.0.0.28.85 (iPhone15,3; iOS 18_5; tr_TR; tr; scale=3.00)`, 'Instagram'],
    [`${WEB_VIEW} Chrome/138.0 Mobile Safari/537.36 Instagram 389.0.0.49.87 Android`, 'Instagram'],
    [`${IPHONE} Mobile/22F76 [FBAN/FBIOS;FBAV/520.0.0.38;FBBV/7;FBDV/iPhone15,3]`, 'Facebook'],
    [`${WEB_VIEW} Chrome/138.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/520.0.0.41.109;]`, 'Facebook'],
    [`${IPHONE} Mobile/22F76 [FBAN/MessengerForiOS;FBAV/515.0]`, 'Messenger'],
    [`${WEB_VIEW} Chrome/138.0 Mobile Safari/537.36 Barcelona 390.0.0.43.81 Android`, 'Threads'],
    [
      `${WEB_VIEW} Chrome/138.0 Mobile Safari/537.36 musical_ly_2024100030 Channel/googleplay AppName/musical_ly`,
      'TikTok',
    ],
    [`${IPHONE} Mobile/15E148 musical_ly_41.0.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/ru`, 'TikTok'],
    [`${ANDROID} Chrome/120.0 Mobile Safari/537.36 trill_340203 BytedanceWebview/d8a21c6`, 'TikTok'],
    [
      `${ANDROID} Chrome/138.0 Mobile Safari/537.36 Telegram-Android/11.13.1 (Google Pixel 8; Android 15; SDK 35; HIGH)`,
      'Telegram',
    ],
    [`${IPHONE} Mobile/15E148 VKAndroidApp/8.95-1 com.vk.vkclient`, 'VK'],
    [`${WEB_VIEW} Chrome/138.0 Mobile Safari/537.36 VKAndroidApp/8.130-19875`, 'VK'],
    [`${IPHONE} Mobile/15E148 Safari/604.1 Twitter for iPhone/11.8`, 'X'],
    [`${WEB_VIEW} Chrome/138.0 Mobile Safari/537.36 TwitterAndroid`, 'X'],
    [`${IPHONE} Mobile/15E148 [LinkedInApp]/9.31.3130`, 'LinkedIn'],
    [`${IPHONE} Version/18.5 Mobile/15E148 Snapchat/13.45.0.42 (like Safari/8620.2)`, 'Snapchat'],
    [`${IPHONE} Mobile/15E148 [Pinterest/iOS]`, 'Pinterest'],
    [`${WEB_VIEW} Chrome/138.0 Mobile Safari/537.36 Line/15.9.1/IAB`, 'LINE'],
    [`${ANDROID} Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.61 WeChat/arm64`, 'WeChat'],
    [`${WEB_VIEW} Chrome/138.0 Mobile Safari/537.36;KAKAOTALK 2510820`, 'KakaoTalk'],
    [`${WEB_VIEW} Chrome/138.0 Mobile Safari/537.36 Viber/25.6.1.0`, 'Viber'],
    [`${ANDROID} Chrome/138.0 YaApp_Android/25.70.1 YaSearchBrowser/25.70.1 Mobile Safari/537.36`, 'Yandex'],
    [`${IPHONE} Version/18.0 YaSearchApp/25.7 Mobile/15E148 Safari/604.1`, 'Yandex'],
    [`${IPHONE} GSA/380.0.788317806 Mobile/15E148 Safari/604.1`, 'Google'],
    [`${WEB_VIEW} Chrome/138.0 Mobile Safari/537.36`, null],
  ],
  preview: [
    ['TelegramBot (like TwitterBot)', 'Telegram'],
    ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'Facebook'],
    ['facebookexternalhit/1.1 Facebot Twitterbot/1.0', 'Facebook'],
    ['meta-externalfetcher/1.1', 'Facebook'],
    ['Twitterbot/1.0', 'X'],
    ['LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)', 'LinkedIn'],
    ['WhatsApp/2.25.19.80 A', 'WhatsApp'],
    ['WhatsApp/2.2530.4 N', 'WhatsApp'],
    ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'Slack'],
    ['Slackbot 1.0 (+https://api.slack.com/robots)', 'Slack'],
    ['Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)', 'Discord'],
    ['Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)', 'VK'],
    ['Mozilla/5.0 (compatible; OdklBot/1.0; +https://odnoklassniki.ru)', 'OK'],
    ['Viber/13.3.0', 'Viber'],
    [`${DESKTOP} SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com`, 'Skype'],
    ['Mastodon/4.4.3 (http.rb/5.3.1; +https://mastodon.social/)', 'Fediverse'],
    ['http.rb/5.1.1 (Mastodon/4.2.1; +https://meydan.town/)', 'Fediverse'],
    ['Pleroma 2.9.1-0-g; https://ap.example <admin@ap.example>', 'Fediverse'],
    ['Misskey/2025.7.0 (https://misskey.io)', 'Fediverse'],
    ['Akkoma 3.15.2; https://ap.example', 'Fediverse'],
    ['Mozilla/5.0 (compatible; Misskey/2025.7.0; +https://misskey.io)', 'Fediverse'],
    ['Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)', 'Bluesky'],
    ['Iframely/1.3.1 (+https://iframely.com/docs/about)', 'Iframely'],
    ['Mozilla/5.0 (compatible; Embedly/0.2; +http://support.embed.ly/)', 'Embedly'],
    ['Mozilla/5.0 (compatible; redditbot/1.0; +http://www.reddit.com/feedback)', 'Reddit'],
    ['facebookexternalhit/1.1; kakaotalk-scrap/1.0; +https://devtalk.kakao.com/t/scrap/33984', 'Facebook'],
    ['Snap URL Preview Service; bot; snapchat; https://developers.snap.com/robots', 'Snapchat'],
  ],
  bot: [
    ['', null],
    ['   ', null],
    ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'Googlebot'],
    [
      `${ANDROID} Chrome/W.X.Y.Z Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
      'Googlebot',
    ],
    ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'Bingbot'],
    ['Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)', 'Yandex'],
    ['Mozilla/5.0 (compatible; YandexMetrika/4.0; +http://yandex.com/bots)', 'Yandex'],
    ['Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)', 'Baidu'],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) AppleWebKit/605.1.15 Version/13.1.1 Safari/605.1.15 (Applebot/0.1)',
      'Applebot',
    ],
    ['Mozilla/5.0 (compatible; Yeti/1.1; +http://naver.me/spd)', 'Naver'],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
      'OpenAI',
    ],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; +https://openai.com/bot',
      'OpenAI',
    ],
    [
      'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)',
      'Anthropic',
    ],
    ['Mozilla/5.0 (compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)', 'Perplexity'],
    ['meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)', 'Meta'],
    [
      'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)',
      'ByteDance',
    ],
    ['CCBot/2.0 (https://commoncrawl.org/faq/)', 'Common Crawl'],
    ['Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)', 'Ahrefs'],
    ['Mozilla/5.0 (compatible; SemrushBot/7~bl; +http://www.semrush.com/bot.html)', 'Semrush'],
    ['Mozilla/5.0+(compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)', 'UptimeRobot'],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/139.0 Safari/537.36',
      'Headless Chrome',
    ],
    [
      'Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 Safari/538.1',
      'PhantomJS',
    ],
    ['curl/8.5.0', 'curl'],
    ['Wget/1.21.4', 'Wget'],
    ['python-requests/2.32.3', 'Python'],
    ['Go-http-client/2.0', 'Go'],
    ['okhttp/4.12.0', 'Java'],
    ['axios/1.7.9', 'JavaScript'],
    ['node', 'JavaScript'],
    ['Dalvik/2.1.0 (Linux; U; Android 13; Pixel 7)', 'App library'],
    ['Mozilla/5.0 (compatible; KasabaCrawler/0.9; +https://kasaba.example)', 'KasabaCrawler'],
    ['Firin Link Watcher 1.0', 'Firin Link Watcher 1.0'],
  ],
}

for (const [kind, list] of Object.entries(known))
  for (const [ua, name] of list)
    test(`${kind}: ${ua.slice(-90) || 'without a name'}`, () => {
      const found = classifyAgent(ua)
      assert.deepEqual([found.class, found.name], [kind, name])
    })
