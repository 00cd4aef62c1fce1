import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import type { Story } from './calls.ts'

type Reason = Story['reasons'][number]

/** Why a story is offered, one sentence per reason. */
export function Why({ story }: { story: Pick<Story, 'score' | 'reasons'> }) {
  if (story.reasons.length === 0) return null
  return (
    <section className="watch-why">
      <h3>
        <Trans>Why it fits: {story.score} of 100</Trans>
      </h3>
      <ul>
        {story.reasons.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <ReasonWords reason={reason} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReasonWords({ reason }: { reason: Reason }) {
  if (reason.kind === 'goal') return <GoalWords goal={reason.goal} />
  if (reason.kind === 'outcome') return <OutcomeWords reason={reason} />
  if (reason.kind === 'liking') return <LikingWords reason={reason} />
  if (reason.kind === 'community')
    return (
      <Trans>
        Your community speaks of “{reason.word}” (
        <Plural value={reason.threads} one="# conversation" other="# conversations" />
        ).
      </Trans>
    )
  if (reason.kind === 'outlets')
    return <Plural value={reason.count} one="# outlet tells it." other="# outlets tell it." />
  return reason.where === 'title' ? (
    <Trans>The headline speaks of “{reason.word}”.</Trans>
  ) : (
    <Trans>The text mentions “{reason.word}”.</Trans>
  )
}

function OutcomeWords({ reason }: { reason: Reason & { kind: 'outcome' } }) {
  const { i18n } = useLingui()
  const times = i18n.number(reason.times, { maximumFractionDigits: 1 })
  const posts = <Plural value={reason.posts} one="# post" other="# posts" />
  return reason.times >= 1 ? (
    <Trans>
      What you posted about “{reason.word}” did {times} times your usual ({posts}).
    </Trans>
  ) : (
    <Trans>
      What you posted about “{reason.word}” did only {times} of your usual ({posts}).
    </Trans>
  )
}

function LikingWords({ reason }: { reason: Reason & { kind: 'liking' } }) {
  const stories = <Plural value={reason.stories} one="# story" other="# stories" />
  return reason.liked ? (
    <Trans>
      You kept {stories} like this (“{reason.word}”).
    </Trans>
  ) : (
    <Trans>
      You passed over {stories} like this (“{reason.word}”).
    </Trans>
  )
}

function GoalWords({ goal }: { goal: (Reason & { kind: 'goal' })['goal'] }) {
  if (goal === 'sales') return <Trans>It names what you sell, which suits your goal: sales.</Trans>
  if (goal === 'awareness') return <Trans>What many tell suits your goal: awareness.</Trans>
  if (goal === 'recall') return <Trans>What many tell suits your goal: being remembered.</Trans>
  return <Trans>It suits your goal: image.</Trans>
}

/** Whether a row has anything to say of it. */
export const hasWhy = ({ pace, state, score }: Story): boolean => pace === 'rising' || state !== 'new' || score > 0

/** The same in a row: the words that were found, and how fast the story grows. */
export function WhyInShort({ story }: { story: Story }) {
  if (!hasWhy(story)) return null
  const words = story.reasons.flatMap((reason) => (reason.kind === 'word' ? [reason.word] : []))
  return (
    <span className="watch-row-why">
      {story.pace === 'rising' && (
        <Badge tone="info">
          <Trans>↑ rising</Trans>
        </Badge>
      )}
      {story.state === 'kept' && (
        <Badge tone="cini">
          <Trans>Saved</Trans>
        </Badge>
      )}
      {story.state === 'drafted' && (
        <Badge tone="good">
          <Trans>Drafted</Trans>
        </Badge>
      )}
      {story.score > 0 && (
        <span className="watch-row-fit">
          <Trans>Fit {story.score}</Trans>
        </span>
      )}
      {words.length > 0 && <span className="watch-row-words">{words.join(', ')}</span>}
    </span>
  )
}
