import { Trans } from '@lingui/react/macro'
import { watch } from './calls.ts'

/** How each channel could tell the story; those that should tell it alike stand together. */
export function Angles({ storyId }: { storyId: string }) {
  const call = watch.useCall('GET /watch/stories/:id/angles', { id: storyId })
  const ways = [
    ...Map.groupBy(call.data?.channels ?? [], ({ said, because }) => `${said} ${because.join(' ')}`).values(),
  ]
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
                  {channels.map(({ name }) => name).join(', ')} · {first.because.join(' ')}
                </span>
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}
