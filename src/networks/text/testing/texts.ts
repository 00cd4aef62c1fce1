/** Chance that can be repeated: the same seed tells the same texts. */
export function chance(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return { next, below, oneOf: <T>(among: readonly [T, ...T[]]): T => among[below(among.length)] ?? among[0] }
}

export type Chance = ReturnType<typeof chance>

/** Words of every kind that has ever been cut in the wrong place. */
const WORDS: readonly [(c: Chance) => string, ...((c: Chance) => string)[]] = [
  () => 'simit',
  () => 'Prof. Dr. Ayşe',
  () => 'fırıncı',
  () => 'İstanbul’da',
  () => 'т.е. хлеб',
  () => 'Свежий',
  () => 'Goedemorgen!',
  () => 'Bugün 3. gün.',
  () => '👨‍👩‍👧‍👦',
  () => '👩🏽‍🚀🏳️‍🌈',
  () => '🇹🇷🇷🇺🇬🇧',
  () => 'e\u0301\u0323a\u030a',
  () => 'z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309',
  () => 'مرحبا بالعالم',
  () => 'שָׁלוֹם',
  () => '新鲜面包每天早上七点出炉。',
  () => 'おいしいパンをどうぞ！',
  () => 'ขนมปังสดใหม่',
  () => '갓 구운 빵',
  (c) => `https://firin.example.com/${'yol/'.repeat(c.below(20))}?q=ş&n=${c.below(99)}`,
  (c) => `example.com/${'a'.repeat(c.below(30))}`,
  () => '@ayse@komsu.example.com',
  () => '@olga.bsky.social',
  () => '#TazeSimit2026',
  () => '#хлеб',
  (c) => 'uzun'.repeat(c.below(12)),
  (c) => 'ığ'.repeat(c.below(400)),
  () => 'i̇İıI',
  () => '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
  () => '1️⃣#️⃣❤️‍🔥🫱🏻‍🫲🏿',
  () => '🇹🇷🇹',
  () => 'می\u200cخواهم',
  () => '\u202bשלום abc\u202c',
  () => 'क्षत्रिय ஸ்ரீ',
  () => 'ᄒᆞᆫ글',
  () => '(https://firin.example/a_(b)?c=[d]&e=f)',
  () => '«https://firin.example/тест»',
  () => 'ayse@firin.example',
  () => '(@ayse)',
  () => '@ayse@komsu.example,',
  () => '#ekmek!',
]

const GAPS = ['\r\n', '\u00a0', '\t', ' ', ' ', ' ', ' ', ', ', '. ', '? ', '… ', '\n', '\n\n', '  ', ' \n \n'] as const

/** A text of about so many words. */
export function textOf(c: Chance, words: number): string {
  let text = ''
  for (let i = 0; i < words; i += 1) text += `${c.oneOf(WORDS)(c)}${c.oneOf(GAPS)}`
  return text.trim()
}
