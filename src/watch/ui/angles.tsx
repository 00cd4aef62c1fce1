import { Trans } from '@lingui/react/macro'
import { watch } from './calls.ts'

/** How each channel could tell the story; those that should tell it alike stand together. */
export function Angles({ storyId }: { storyId: string }) {
  const call = watch.useCall('GET /watch/stories/:id/angles', { id: storyId })
  const ways = [
    ...Map.groupBy(call.data?.channels ?? [], ({ said, because }) => `${said} ${because.join(' ')}`).values(),
  ].toSorted((a, b) => bestFit(b) - bestFit(a))
  if (ways.length === 0) return null
  return (
    <section className="watch-angles">
      <h3>
        <Trans>How you could tell it</Trans>
      </h3>
      <ul>
        {ways.map((channels) => {
          const [first] = channels
          return (
            first && (
              <li key={first.channelId}>
                <strong>{first.said}</strong>
                <span className="meta">
                  {channels.map(({ channelId, name, fit }) => (
                    <span key={channelId} className="watch-angle-page">
                      {name}
                      {fit > 0 && (
                        <span className="watch-row-fit">
                          {' '}
                          <Trans>Fit {fit}</Trans>
                        </span>
                      )}
                    </span>
                  ))}
                  {first.because.join(' ')}
                </span>
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}

const bestFit = (channels: readonly { fit: number }[]) => Math.max(...channels.map(({ fit }) => fit))
