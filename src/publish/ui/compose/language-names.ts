/** Languages a post may be tagged with; ours first, the others by how many people read them. */
const TAGS = [
  'en',
  'tr',
  'ru',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'uk',
  'az',
  'kk',
  'uz',
  'ar',
  'fa',
  'ku',
  'he',
  'el',
  'bg',
  'ro',
  'sr',
  'hy',
  'ka',
  'sv',
  'fi',
  'cs',
  'zh',
  'ja',
  'ko',
  'hi',
  'id',
]

/** Each by the name its own readers give it. */
export const languageOptions = (chosen: string): { id: string; name: string }[] =>
  (TAGS.includes(chosen) ? TAGS : [...TAGS, chosen]).map((id) => ({ id, name: nameOf(id) }))

function nameOf(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
