import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { percent } from '#web/kit/numbers.ts'
import type { Audience } from '../calls.ts'
import { useClauseNames } from './audience-words.ts'

type Score = Audience['circles'][number]['score']

/** The answer first: how many are the right ones, how sure that is, and where it falls short. */
export function Sentence({ data, score }: { data: Audience; score: Score }) {
  const { i18n } = useLingui()
  const clauseNames = useClauseNames()
  const { inTarget, people } = score
  const told = (share: number) => percent(share, i18n.locale)
  if (people === 0)
    return (
      <p className="headline">
        <Trans>Nobody is known here yet.</Trans>
      </p>
    )
  if (inTarget.share === null)
    return (
      <p className="headline">
        <Plural
          value={people}
          one="# person is here, and says nothing that could be held against it."
          other="# people are here, and none says anything that could be held against it."
        />
      </p>
    )
  const weakest = score.parts
    .filter(({ share, weight, atLeast }) => share !== null && weight > 0 && !atLeast)
    .toSorted((a, b) => (a.share ?? 0) - (b.share ?? 0))[0]
  const known = inTarget.yes + inTarget.no
  const goal = data.wanted.goal
  return (
    <div className="audience-said">
      <p className="headline">
        <Trans>
          {told(inTarget.share)} are the people you want, between {told(inTarget.low)} and {told(inTarget.high)}.
        </Trans>
        {goal !== null && (
          <>
            {' '}
            {inTarget.low > goal ? (
              <Trans>That is above your goal of {told(goal)}.</Trans>
            ) : inTarget.high < goal ? (
              <Trans>That is below your goal of {told(goal)}.</Trans>
            ) : (
              <Trans>Your goal of {told(goal)} lies within what chance allows.</Trans>
            )}
          </>
        )}
      </p>
      <p className="meta">
        <Plural value={known} one="Known of # person." other="Known of # people." />{' '}
        <Trans>
          {told(inTarget.unknown / people)} say nothing of it, so of everybody it is at least {told(inTarget.least)} and
          at most {told(inTarget.most)}.
        </Trans>
        {weakest && weakest.share !== null && weakest.high < GOOD && (
          <>
            {' '}
            <Trans>
              Weakest: {clauseNames[weakest.clause]}, met by {told(weakest.share)}.
            </Trans>
          </>
        )}
      </p>
      {data.isCut && (
        <p className="meta">
          <Trans>The newest 5,000 are looked at; older ones are not.</Trans>
        </p>
      )}
    </div>
  )
}

const GOOD = 0.9
