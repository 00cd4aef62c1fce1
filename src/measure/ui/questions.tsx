import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { BarChart } from '#web/kit/bar-chart.tsx'
import { percent } from '#web/kit/numbers.ts'
import { Table } from '#web/kit/table.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import type { Measured, Question } from './calls.ts'
import { useKindNames } from './kind-names.tsx'
import { SoWhat } from './so-what.tsx'
import { useSourceNames } from './source-names.ts'

/** One of the three questions: its evidence, and what we make of it. */
export function Part({
  data,
  question,
  title,
  children,
}: {
  data: Measured
  question: Question
  title: string
  children: ReactNode
}) {
  return (
    <section className="measure-part" aria-label={title}>
      <h2 className="measure-question">{title}</h2>
      {children}
      <SoWhat key={`${data.period}${data.starts}`} data={data} question={question} />
    </section>
  )
}

/** Is it the right audience? In which languages they speak, and where they come from. */
export function Audience({ data }: { data: Measured }) {
  const { t, i18n } = useLingui()
  const sourceName = useSourceNames()
  const languageNames = new Intl.DisplayNames(i18n.locale, { type: 'language' })
  const { languages, sources } = data
  const all = languages.reduce((sum, { messages }) => sum + messages, 0)
  const [first] = languages
  const nameOf = (lang: string) =>
    lang === 'other' ? t`Other languages` : capitalIn(i18n.locale, languageNames.of(lang) ?? lang)
  const share = first && all > 0 ? percent(first.messages / all, i18n.locale) : ''
  const firstName = first ? (languageNames.of(first.lang) ?? '') : ''
  if (languages.length === 0 && sources.length === 0)
    return (
      <p className="meta">
        <Trans>Nobody has commented or clicked in this period, so the audience has not shown itself.</Trans>
      </p>
    )
  return (
    <div className="measure-pair">
      {languages.length > 0 && (
        <BarChart
          title={t`The languages they speak`}
          summary={
            first?.lang === 'other'
              ? t`Most of it in other languages`
              : t`${firstName} leads with ${share} of what was said to us`
          }
          unit={t`Messages`}
          rows={languages.map(({ lang, messages }) => ({ name: nameOf(lang), value: messages }))}
        />
      )}
      {sources.length > 0 && (
        <BarChart
          title={t`Where they follow our links`}
          summary={t`As their browser or app told`}
          unit={t({ message: 'People', context: 'who followed a link' })}
          rows={sources.slice(0, 8).map(({ source, clicks }) => ({
            name: sourceName(source),
            value: clicks,
          }))}
        />
      )}
    </div>
  )
}

/** Did the company move? Outcomes by kind beside those before. */
export function Company({ data }: { data: Measured }) {
  const { t } = useLingui()
  const kindName = useKindNames()
  if (data.kinds.length === 0)
    return (
      <p className="meta">
        <Trans>
          No outcome was told in this period. Your site tells them with one call to the API: the click comes along as
          the parameter “mdn”.
        </Trans>
      </p>
    )
  return (
    <>
      <Table
        caption={t`Outcomes by kind`}
        captionUnseen
        rows={data.kinds}
        idOf={({ kind }) => kind}
        columns={[
          { id: 'kind', name: t`Kind`, cell: ({ kind }) => kindName(kind) },
          { id: 'now', name: t`Now`, numbers: true, cell: ({ outcomes }) => <NumberText value={outcomes} /> },
          {
            id: 'before',
            name: t({ message: 'Before', context: 'a figure' }),
            numbers: true,
            cell: ({ before }) => <NumberText value={before} />,
          },
        ]}
      />
      <p className="meta">
        <Plural
          value={data.headline.carriers}
          _0="None of them can be walked back to a post yet."
          one="Most of what has a post came from # post."
          other="Most of what has a post came from # posts."
        />
      </p>
    </>
  )
}

/** Languages are called in small letters in Russian and Turkish text; a row begins with a capital. */
const capitalIn = (lang: string, text: string) => text.charAt(0).toLocaleUpperCase(lang) + text.slice(1)
