import { useLingui } from '@lingui/react/macro'
import { dateFormat } from '#web/kit/date-format.ts'
import type { Mark } from '../calls.ts'

/** What the register calls its things. */
export function useMarkWords() {
  const { t, i18n } = useLingui()
  const laws: Record<Mark['law'], string> = {
    ru: t({ context: 'a country', message: 'Russia' }),
    tr: t({ context: 'a country', message: 'Turkey' }),
    other: t({ context: 'a country', message: 'Elsewhere' }),
  }
  const relations: Record<Mark['relation'], string> = {
    paid: t({ context: 'an advertisement', message: 'Paid for' }),
    gift: t`A gift or a free product`,
    affiliate: t`A link or code that earns`,
    own: t`Our own advertising`,
  }
  const facts: Record<Mark['missing'][number], string> = {
    advertiser: t({ context: 'a missing fact', message: 'advertiser' }),
    number: t({ context: 'a missing fact', message: 'tax number' }),
    token: t({ context: 'a missing fact', message: 'token' }),
  }
  const day = (text: string) =>
    dateFormat(i18n.locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(text),
    )
  const month = (text: string) =>
    dateFormat(i18n.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${text}-01`))
  return { laws, relations, facts, day, month }
}

/** `post-12`: how one advertisement is named in an address. */
export const markKey = ({ kind, id }: Pick<Mark, 'kind' | 'id'>): string => `${kind}-${id}`

export function fromKey(key: string | undefined): Pick<Mark, 'kind' | 'id'> | null {
  const [, kind, id] = /^(post|placement)-(\d{1,19})$/.exec(key ?? '') ?? []
  return id !== undefined && (kind === 'post' || kind === 'placement') ? { kind, id } : null
}
