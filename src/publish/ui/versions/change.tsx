import { Trans, useLingui } from '@lingui/react/macro'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { publish, type Channel, type Told } from '../calls.ts'
import { mediaUrl } from '../upload.ts'
import { useChoiceNames, useTextNames } from './names.ts'

/** So much of an unchanged stretch is shown on either side of a change. */
const AROUND_LETTERS = 60

type Props = { postId: string; versionId: string; channels: readonly Channel[] }

/** What a version changed: words that came and went, pictures, channels and choices. */
export function Change({ postId, versionId, channels }: Props) {
  const { t, i18n } = useLingui()
  const told = publish.useCall('GET /publish/posts/:id/versions/:versionId', { id: postId, versionId })
  const textNames = useTextNames()
  const choiceNames = useChoiceNames()
  if (told.error) return <p>{problemSentence(told.error)}</p>
  if (!told.data) return <Skeleton />
  const { texts, media, choices, pictures, channels: changed } = told.data
  const nameOf = (id: string | null) => channels.find((channel) => channel.id === id)?.name ?? ''
  const listed = (names: string[]) => new Intl.ListFormat(i18n.locale, { style: 'short', type: 'unit' }).format(names)
  return (
    <div className="change">
      {texts.map(({ what, channelId, mediaId, turn, pieces }) => (
        <section key={`${what} ${channelId} ${mediaId}`} className="change-text">
          <h3>
            {textNames[what]}
            {channelId !== null && ` · ${nameOf(channelId)}`}
            {turn === 'apart' && ` · ${t`made different here`}`}
            {turn === 'together' && ` · ${t`the same again`}`}
          </h3>
          {pieces.length > 0 && (
            <p>
              <Pieces pieces={pieces} />
            </p>
          )}
        </section>
      ))}
      {media.map(({ channelId, added, removed }) => (
        <section key={channelId} className="change-media">
          <h3>
            <Trans>Pictures</Trans>
            {channelId !== null && ` · ${nameOf(channelId)}`}
          </h3>
          <ul>
            {[...added.map((id) => ({ id, isNew: true })), ...removed.map((id) => ({ id, isNew: false }))].map(
              ({ id, isNew }) => (
                <li key={id} data-change={isNew ? 'added' : 'removed'}>
                  <Picture id={id} pictures={pictures} />
                  <span>{isNew ? t`added` : t`taken out`}</span>
                </li>
              ),
            )}
          </ul>
        </section>
      ))}
      {changed.added.length > 0 && <p>{t`Channels added: ${listed(changed.added.map(nameOf))}`}</p>}
      {changed.removed.length > 0 && <p>{t`Channels taken out: ${listed(changed.removed.map(nameOf))}`}</p>}
      {choices.length > 0 && <p>{t`Also changed: ${listed(choices.map((choice) => choiceNames[choice]))}`}</p>}
    </div>
  )
}

function Picture({ id, pictures }: { id: string; pictures: Told['pictures'] }) {
  const picture = pictures.find((one) => one.id === id)
  if (!picture) return null
  return picture.mime.startsWith('video/') ? (
    <video src={mediaUrl(id, 'whole')} muted aria-label={picture.alt} />
  ) : (
    <img src={mediaUrl(id, 'small')} alt={picture.alt} />
  )
}

function Pieces({ pieces }: { pieces: Told['texts'][number]['pieces'] }) {
  const last = pieces.length - 1
  return pieces.map(({ kind, text }, place) => {
    if (kind === 'added')
      return (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
        <ins key={place}>{text}</ins>
      )
    if (kind === 'removed')
      return (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
        <del key={place}>{text}</del>
      )
    // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
    return <span key={place}>{around(text, place === 0, place === last)}</span>
  })
}

/** The middle of a long stretch that is the same says nothing. */
function around(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= AROUND_LETTERS * 2) return text
  const [head, tail] = [text.slice(0, AROUND_LETTERS), text.slice(-AROUND_LETTERS)]
  return isFirst ? `…${tail}` : isLast ? `${head}…` : `${head} … ${tail}`
}
