import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconEdit } from '@tabler/icons-react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { grow, type Mark } from '../calls.ts'
import { useCopy } from '../copy.ts'
import { MarkState } from './mark-state.tsx'
import { fromKey, useMarkWords } from './mark-words.ts'
import { MarkMonths } from './mark-months.tsx'

type Props = { name: string | undefined; onEdit: (id: string) => void; onClose: () => void }

/** One advertisement: what it says, where it stands, and its months. */
export function MarkDrawer({ name, onEdit, onClose }: Props) {
  const { t } = useLingui()
  const which = fromKey(name)
  const { data, error } = grow.useCall('GET /grow/marks/:kind/:id', which ?? { kind: 'post', id: '0' }, {
    enabled: which !== null,
  })
  return (
    <Drawer title={t`Advertisement`} isOpen={which !== null} onClose={onClose} size="wide">
      {error && <p role="alert">{problemSentence(error)}</p>}
      {!data && !error && <Skeleton />}
      {data && data.id === which?.id && <Whole mark={data} onEdit={onEdit} />}
    </Drawer>
  )
}

function Whole({ mark, onEdit }: { mark: Mark; onEdit: (id: string) => void }) {
  const { t } = useLingui()
  const { laws, relations } = useMarkWords()
  const copy = useCopy()
  const { line, places } = mark
  const facts = [
    [t`Law of`, laws[mark.law]],
    [t`What is given for it`, relations[mark.relation]],
    [t`Advertiser`, [mark.advertiser, mark.taxId].filter(Boolean).join(', ')],
    [t`Contract`, mark.contract],
    [t`Token (erid)`, mark.erid],
    [t`Register that gave it`, mark.register],
  ].filter(([, value]) => value)
  return (
    <div className="mark-whole">
      <p className="mark-text">{mark.name || t`A post without words`}</p>
      <MarkState mark={mark} />
      <dl className="mark-facts">
        {facts.map(([fact, value]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {line !== null && (
        <div className="mark-line">
          <code>{line}</code>
          <Button look="quiet" icon={IconCopy} onPress={() => copy(line)}>
            <Trans>Copy</Trans>
          </Button>
        </div>
      )}
      {places.length > 0 && (
        <ul className="mark-places">
          {places.map((place) => (
            <li key={place.url + (place.channelId ?? '')}>
              <Badge tone={place.isMarked ? 'good' : 'bad'}>
                {place.isMarked ? <Trans context="an advertisement">marked</Trans> : <Trans>no mark</Trans>}
              </Badge>{' '}
              {place.url ? <Link href={place.url}>{place.url}</Link> : <Trans>without an address</Trans>}
            </li>
          ))}
        </ul>
      )}
      <div className="mark-deeds">
        {mark.kind === 'post' ? (
          <Link look="button" href={`/compose/${mark.id}`}>
            <Trans>Open the post</Trans>
          </Link>
        ) : (
          <Button icon={IconEdit} onPress={() => onEdit(mark.id)}>
            <Trans>Change what is written</Trans>
          </Button>
        )}
      </div>
      <MarkMonths mark={mark} />
    </div>
  )
}
