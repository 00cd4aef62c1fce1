import type { TextRule } from '../account.ts'

/**
 * What networks publish about the length of texts, for when no account has been asked. A connected account brings its own limits,
 * and those always win. Where a network does not say what a letter is, UTF-16 units are taken: no other count of letters is higher.
 */
export const LIMITS: Readonly<Record<string, TextRule>> = {
  // docs.joinmastodon.org, "Posting toots": 500 unless the server says otherwise, links 23, remote names without their server.
  mastodon: rule(500, 'grapheme', { linkCost: 23, mentionCost: 'local' }),
  // Lexicon app.bsky.feed.post: maxGraphemes 300, maxLength 3000 in bytes.
  bluesky: rule(300, 'grapheme', { maxBytes: 3000 }),
  // docs.x.com, "Counting characters", configuration v3 of twitter-text.
  x: rule(280, 'weighted', { linkCost: 23 }),
  // developers.facebook.com/docs/threads, "Text limitations": 500, emoji by the number of UTF-8 bytes.
  threads: rule(500, 'codepoint', { emoji: 'bytes' }),
  // core.telegram.org/bots/api, sendMessage: 1-4096 after entities parsing; a caption has 0-1024.
  telegram: rule(4096, 'utf16', { maxWithMedia: 1024 }),
  'telegram-caption': rule(1024, 'utf16'),
  // dev.vk.com, wall.post: error 100 beyond about 16 000 letters; messages.send takes 9000.
  vk: rule(16_000, 'utf16'),
  // developers.facebook.com/docs/graph-api, page feed: message up to 63 206.
  facebook: rule(63_206, 'utf16'),
  // developers.facebook.com/docs/instagram-platform, content publishing: captions up to 2200.
  instagram: rule(2200, 'utf16'),
  // learn.microsoft.com/linkedin, posts API: commentary up to 3000, reserved signs of little text escaped.
  linkedin: rule(3000, 'utf16', { escapes: 'little' }),
  // developers.google.com/youtube/v3/docs/videos: snippet.description up to 5000 bytes.
  youtube: rule(5000, 'utf8'),
  // The same page: snippet.title up to 100 letters.
  'youtube-title': rule(100, 'utf16', { min: 1 }),
  // discord.com/developers/docs/resources/message: content up to 2000 characters.
  discord: rule(2000, 'codepoint'),
  // dev.max.ru/docs-api, POST /messages: text up to 4000.
  max: rule(4000, 'utf16'),
  // Site settings of Discourse as they come: min_post_length 20, max_post_length 32 000.
  discourse: rule(32_000, 'codepoint', { min: 20 }),
  // min_topic_title_length 15, max_topic_title_length 255.
  'discourse-title': rule(255, 'codepoint', { min: 15 }),
  // Settings of NodeBB as they come: minimumPostLength 8, maximumPostLength 32 767.
  nodebb: rule(32_767, 'utf16', { min: 8 }),
  // The column of a post is a longtext; what stops a post is the size of a request, which this stays below.
  wordpress: rule(1_000_000, 'utf16'),
  'wordpress-title': rule(1_000_000, 'utf16'),
  // The schema of Ghost: the text up to a thousand million, the title 255.
  ghost: rule(1_000_000, 'utf16'),
  'ghost-title': rule(255, 'utf16', { min: 1 }),
  // developers.tiktok.com, direct post: video title 2200 in UTF-16 runes.
  tiktok: rule(2200, 'utf16'),
  // developers.pinterest.com/docs/api/v5, create pin: description 800, title 100.
  pinterest: rule(800, 'utf16'),
  'pinterest-title': rule(100, 'utf16'),
  // api.slack.com/methods/chat.postMessage: text is cut after 40 000.
  slack: rule(40_000, 'utf16'),
  // Site settings of Lemmy: body 10 000, title 200.
  lemmy: rule(10_000, 'codepoint'),
  'lemmy-title': rule(200, 'codepoint', { min: 3 }),
}

function rule(max: number, unit: TextRule['unit'], rest: Partial<TextRule> = {}): TextRule {
  return { max, unit, maxBytes: null, linkCost: null, mentionCost: 'full', ...rest }
}
