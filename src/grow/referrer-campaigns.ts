import type { Medium } from './referrer-hosts.ts'

/**
 * Names that advertising and mailing systems put on their links: who, and whether it was paid for. Some ride on every outgoing
 * link of a network, advertised or not; those say who it was, and nothing about money.
 */
export const CLICK_NAMES: Record<string, readonly [source: string, medium: Medium]> = {
  gclid: ['google', 'paid'],
  gbraid: ['google', 'paid'],
  wbraid: ['google', 'paid'],
  gad_source: ['google', 'paid'],
  dclid: ['google', 'paid'],
  yclid: ['yandex', 'paid'],
  ymclid: ['yandex', 'paid'],
  ysclid: ['yandex', 'search'],
  msclkid: ['bing', 'paid'],
  ttclid: ['tiktok', 'paid'],
  twclid: ['x', 'paid'],
  li_fat_id: ['linkedin', 'paid'],
  vkclid: ['vk', 'paid'],
  vkclkid: ['vk', 'paid'],
  vk_click_id: ['vk', 'paid'],
  rb_clickid: ['vk', 'paid'],
  rdt_cid: ['reddit', 'paid'],
  sccid: ['snapchat', 'paid'],
  qclid: ['quora', 'paid'],
  tblci: ['taboola', 'paid'],
  dicbo: ['outbrain', 'paid'],
  obclid: ['outbrain', 'paid'],
  cto_pld: ['criteo', 'paid'],
  tgclid: ['telegram', 'paid'],
  fbclid: ['facebook', 'social'],
  igsh: ['instagram', 'social'],
  igshid: ['instagram', 'social'],
  epik: ['pinterest', 'social'],
  srsltid: ['google', 'search'],
  mc_cid: ['mailchimp', 'mail'],
  mc_eid: ['mailchimp', 'mail'],
  _hsenc: ['hubspot', 'mail'],
  _hsmi: ['hubspot', 'mail'],
  mkt_tok: ['marketo', 'mail'],
  ml_subscriber: ['mailerlite', 'mail'],
  vero_id: ['vero', 'mail'],
  _ke: ['klaviyo', 'mail'],
  _kx: ['klaviyo', 'mail'],
  irclickid: ['impact', 'affiliate'],
  awc: ['awin', 'affiliate'],
  cjevent: ['cj', 'affiliate'],
  admitad_uid: ['admitad', 'affiliate'],
  tduid: ['tradedoubler', 'affiliate'],
}

/** What people write as the medium of a campaign, whole words only: `post` and `partner` begin with p too. */
export const MEDIUM_WORDS: Record<string, Medium> = {
  ...words(
    'paid',
    'cpc ppc cpm cpv cpa cpl cpi cpf paid paidsearch paidsocial display banner banners ads ad adv advert advertising retargeting remarketing target targeted teaser programmatic sponsored boost promo-post smart таргет реклама reklam',
  ),
  ...words(
    'social',
    'social socialmedia social-media smm sm organic-social organicsocial post posts story stories reels bio community соцсети sosyal sosyal-medya',
  ),
  ...words('messenger', 'messenger messengers im chat chatbot bot dm мессенджер'),
  ...words('video', 'video shorts stream live-stream'),
  ...words('mail', 'email e-mail mail newsletter digest рассылка e-posta eposta bulten'),
  ...words('search', 'organic seo organic-search'),
  ...words('ai', 'ai llm chatgpt'),
  ...words(
    'affiliate',
    'affiliate affiliates partner partners partnership influencer blogger creator cpa-network ortak',
  ),
  ...words('referral', 'referral link pr press publication qr print offline push sms web'),
}

/** Short and old names of sources as people write them. */
export const SOURCE_WORDS: Record<string, string> = {
  fb: 'facebook',
  'facebook-ads': 'facebook',
  meta: 'facebook',
  ig: 'instagram',
  insta: 'instagram',
  vkontakte: 'vk',
  'vk-ads': 'vk',
  vkads: 'vk',
  mytarget: 'vk',
  tg: 'telegram',
  tgads: 'telegram',
  'telegram-ads': 'telegram',
  twitter: 'x',
  tw: 'x',
  li: 'linkedin',
  ln: 'linkedin',
  tt: 'tiktok',
  yt: 'youtube',
  ok: 'ok',
  odnoklassniki: 'ok',
  wa: 'whatsapp',
  ya: 'yandex',
  'yandex-direct': 'yandex',
  yandexdirect: 'yandex',
  direct: 'direct',
  adwords: 'google',
  googleads: 'google',
  'google-ads': 'google',
  bluesky: 'bluesky',
  bsky: 'bluesky',
  pin: 'pinterest',
  openai: 'chatgpt',
}

function words(medium: Medium, list: string): Record<string, Medium> {
  return Object.fromEntries(list.split(' ').map((word) => [word, medium]))
}
