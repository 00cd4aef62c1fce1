/** Shorter words are in many texts by chance. */
const SHORTEST = 8
const QUOTED = 80

/** A place that was looked through, such as a column of a table or the log. */
export type Place = { name: string; text: string }

/** Where one of the secrets stands, in any of the forms in which it travels; empty when nowhere. */
export function leaksIn(places: readonly Place[], secrets: readonly string[]): string[] {
  const forms = [...new Set(secrets.filter(({ length }) => length >= SHORTEST).flatMap(formsOf))]
  return places.flatMap(({ name, text }) =>
    forms.flatMap((form) => {
      const at = text.indexOf(form)
      return at < 0 ? [] : [`${name}: …${text.slice(Math.max(0, at - QUOTED), at)}⟪SECRET⟫`]
    }),
  )
}

/** As it is, in an address, in JSON, and in base64 whatever stands before it. */
const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  JSON.stringify(secret).slice(1, -1),
  ...[0, 1, 2].flatMap((before) => {
    const coded = Buffer.from(`${' '.repeat(before)}${secret}`)
      .toString('base64')
      .replace(/=+$/, '')
    // The first letters mix with what stands before, the last with what comes after.
    const middle = coded.slice(before === 0 ? 0 : before + 1, -2)
    return [middle, middle.replaceAll('+', '-').replaceAll('/', '_')]
  }),
]
