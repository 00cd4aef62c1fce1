import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '#web/kit/link.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { Select } from '#web/kit/select.tsx'
import { Table } from '#web/kit/table.tsx'
import { type Known, measure } from '../calls.ts'
import { ShareText } from './share-text.tsx'

const NOBODY = 'nobody'

/** Our part of all that was said about us and our rivals. */
export function Voice({ known }: { known: Known }) {
  const { t } = useLingui()
  const keep = measure.useDeed('PUT /measure/voices/:id', {
    refresh: ['GET /measure/known', 'GET /measure/page-goals'],
  })
  const sides = [
    { id: NOBODY, name: t`nobody’s` },
    { id: 'ours', name: t`ours` },
    { id: 'rival', name: t`a rival’s` },
  ] as const
  const { phrases, voice } = known
  return (
    <section className="known-part" aria-label={t`Share of voice`}>
      <h2>
        <Trans>Share of voice</Trans>
      </h2>
      {voice.now ? (
        <ShareText now={voice.now} before={voice.before} />
      ) : (
        <p className="meta">
          {phrases.length === 0 ? (
            <Trans>
              Nothing is listened for yet. <Link href="/watch">Add phrases in Watch</Link>: our name and those of
              rivals.
            </Trans>
          ) : (
            <Trans>
              Say below whose name each phrase is. The share is what named us, of all that named us or a rival.
            </Trans>
          )}
        </p>
      )}
      {phrases.length > 0 && (
        <Table
          caption={t`Phrases that are listened for`}
          captionUnseen
          rows={phrases}
          idOf={({ id }) => id}
          columns={[
            {
              id: 'name',
              name: t`Phrase`,
              cell: ({ name, phrase }) => (
                <>
                  {name} {name !== phrase && <span className="meta">{phrase}</span>}
                </>
              ),
            },
            { id: 'hits', name: t`Found`, numbers: true, cell: ({ hits }) => <NumberText value={hits} /> },
            {
              id: 'before',
              name: t({ message: 'Before', context: 'a figure' }),
              numbers: true,
              cell: ({ before }) => <NumberText value={before} />,
            },
            {
              id: 'side',
              name: t`Whose name`,
              cell: ({ id, name, side }) => (
                <Select
                  label={t`Whose name is ${name}?`}
                  labelUnseen
                  value={side ?? NOBODY}
                  onChange={(next) => keep.run({ id, side: next === NOBODY ? null : next })}
                  options={sides}
                />
              ),
            },
          ]}
        />
      )}
    </section>
  )
}
