import assert from 'node:assert/strict'
import test from 'node:test'
import { classifyAgent } from './agent.ts'

const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/120.0 Mobile Safari/537.36'

const cases: [string, string][] = [
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36',
    'person',
  ],
  [PHONE, 'person'],
  [`${PHONE} [FB_IAB/FB4A;FBAV/440.0]`, 'in-app'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 300.0.0',
    'in-app',
  ],
  ['Mozilla/5.0 (Linux; Android 12) Mobile musical_ly_2022 Channel/googleplay BytedanceWebview/d8a21c6', 'in-app'],
  [`${PHONE} Telegram-Android/10.5.0 (Google Pixel 8; Android 14; SDK 34; HIGH)`, 'in-app'],
  [
    'Mozilla/5.0 (Linux; arm_64; Android 13) AppleWebKit/537.36 Chrome/114.0 YaApp_Android/23.60 YaSearchBrowser/23.60 Mobile',
    'in-app',
  ],
  ['TelegramBot (like TwitterBot)', 'preview'],
  ['WhatsApp/2.23.20.0 A', 'preview'],
  ['Mozilla/5.0 (compatible; vkShare; +http://vk.com/dev/Share)', 'preview'],
  ['Mozilla/5.0 (compatible; OdklBot/1.0)', 'preview'],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', 'preview'],
  ['Twitterbot/1.0', 'preview'],
  ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'preview'],
  ['Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)', 'preview'],
  ['LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)', 'preview'],
  ['Viber/13.0', 'preview'],
  ['Mastodon/4.3.0 (http.rb/5.2.0; +https://meydan.town/) Bot', 'preview'],
  ['http.rb/5.1.1 (Mastodon/4.2.1; +https://meydan.town/)', 'preview'],
  ['Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)', 'preview'],
  ['Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5', 'preview'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', 'bot'],
  ['curl/8.5.0', 'bot'],
  ['', 'bot'],
]

for (const [ua, expected] of cases)
  test(`${ua.slice(0, 60) || 'somebody without a name'} is counted as ${expected}`, () => {
    assert.equal(classifyAgent(ua).class, expected)
  })

test('a phone is a phone inside an app too', () => {
  assert.equal(classifyAgent(`${PHONE} [FB_IAB/FB4A;FBAV/440.0]`).device, 'phone')
  assert.equal(classifyAgent('Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) Safari/605.1').device, 'tablet')
})
