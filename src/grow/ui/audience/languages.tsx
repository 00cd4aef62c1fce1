import { useLingui } from '@lingui/react/macro'
import { percent } from '#web/kit/numbers.ts'
import { Table } from '#web/kit/table.tsx'
import type { Audience } from '../calls.ts'
import { Between, ShareBar } from './share-bar.tsx'

type Score = Audience['circles'][number]['score']

/** Wanted and real, language by language; the mark on the bar is what is wanted. */
export function Languages({ score }: { score: Score }) {
  const { t, i18n } = useLingui()
  const names = new Intl.DisplayNames(i18n.locale, { type: 'language' })
  const { languages, overlap } = score
  if (languages.length === 0) return null
  const told = (share: number) => percent(share, i18n.locale)
  const nameOf = (lang: string) => {
    const name = names.of(lang) ?? lang
    return name.charAt(0).toLocaleUpperCase(i18n.locale) + name.slice(1)
  }
  const overlapSaid = overlap ? told(overlap.value) : ''
  return (
    <Table
      caption={overlap ? t`Languages: ${overlapSaid} as wanted` : t`The languages they use`}
      rows={languages}
      idOf={({ lang }) => lang}
      columns={[
        { id: 'lang', name: t`Language`, cell: ({ lang }) => nameOf(lang) },
        {
          id: 'bar',
          name: t({ message: 'Share', context: 'part of a whole' }),
          cell: ({ share, low, high, wanted }) => (
            <span className="audience-share">
              <ShareBar share={share} low={low} high={high} goal={wanted} />
              <span data-numbers>{told(share)}</span>
            </span>
          ),
        },
        {
          id: 'between',
          name: t`Between`,
          numbers: true,
          cell: ({ low, high }) => <Between low={low} high={high} />,
        },
        {
          id: 'wanted',
          name: t({ message: 'Wanted', context: 'a share' }),
          numbers: true,
          cell: ({ wanted }) => (wanted === null ? '–' : told(wanted)),
        },
      ]}
    />
  )
}
