import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Moment } from '#web/kit/moment.tsx'
import { figure } from '#web/kit/numbers.ts'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { useDesk } from '#web/session.tsx'
import type { Decision, Duty } from './calls.ts'
import { useSkillWords } from './craft/skill-words.ts'
import type { DecisionWords } from './decision-words.tsx'
import { useDutyNames } from './duty-names.ts'

type Kind =
  | 'sources-silent'
  | 'open-slot'
  | 'changes'
  | 'promise'
  | 'reply-approval'
  | 'garden'
  | 'link-ending'
  | 'test-over'
  | 'goal-behind'
  | 'results-quiet'
  | 'post-rising'
  | 'neglected'
  | 'exercise'

export type QuietDecision = Extract<Decision, { kind: Kind }>

/** The words of what does not shout: it asks because nobody else would. */
export function useQuietWords(): (decision: QuietDecision) => DecisionWords {
  const { t, i18n } = useLingui()
  const duties = useDutyNames()
  const skills = useSkillWords()
  const { zone } = useDesk().workspace
  const number = (n: number) => figure(n, i18n.locale)
  const goals: Record<string, string> = {
    posts_published: t`Posts published`,
    link_clicks: t`Clicks`,
    outcomes: t`Outcomes`,
  }
  const verbs: Record<Duty, string> = {
    watch: t`Read`,
    publish: t`Write a post`,
    converse: t`Look after the garden`,
    grow: t`Make a link`,
    measure: t`Look at the figures`,
  }
  return (d) => {
    switch (d.kind) {
      case 'sources-silent':
        return {
          what:
            d.count === 1 ? (
              <Trans>{d.title} does not answer</Trans>
            ) : (
              <Trans>
                {d.title} and <Plural value={d.count - 1} one="# other source" other="# other sources" /> do not answer
              </Trans>
            ),
          why: d.since ? (
            <Trans>
              last heard of <RelativeTime at={d.since} />
            </Trans>
          ) : (
            <Trans>never heard of</Trans>
          ),
          quote: null,
          verb: t`Repair`,
          keys: 's',
        }
      case 'open-slot':
        return {
          what: (
            <Trans>
              No post yet for <Moment at={d.at} zone={zone} /> on {d.channel}
            </Trans>
          ),
          why:
            d.count > 1 ? (
              <Plural value={d.count} one="# hour of that day is free" other="# hours of that day are free" />
            ) : (
              <Trans>you set this hour because people are there then</Trans>
            ),
          quote: null,
          verb: t`Fill it`,
          keys: 'l',
        }
      case 'changes':
        return {
          what: <Trans>{d.name} wants something changed</Trans>,
          why: (
            <>
              {d.note && <>“{d.note}” · </>}
              <RelativeTime at={d.at} />
            </>
          ),
          quote: d.text.trim() ? { text: d.text, lang: d.lang } : null,
          verb: t`Change it`,
          keys: 'f',
        }
      case 'promise':
        return {
          what: d.late ? (
            <Trans>A promise to {d.name || t`somebody`} is overdue</Trans>
          ) : (
            <Trans>A promise to {d.name || t`somebody`} is due</Trans>
          ),
          why: <Moment at={d.at} zone={zone} />,
          quote: { text: d.text, lang: 'other' },
          verb: t`Keep it`,
          keys: 'y',
        }
      case 'reply-approval':
        return {
          what: <Trans>{d.name} asks you to look at a reply</Trans>,
          why: (
            <>
              <RelativeTime at={d.at} /> · <Trans>the person who wrote to us waits meanwhile</Trans>
            </>
          ),
          quote: { text: d.text, lang: 'other' },
          verb: t`Review`,
          keys: 'v',
        }
      case 'garden':
        return {
          what:
            d.newcomers > 0 ? (
              <Plural
                value={d.newcomers}
                one="# newcomer has had no answer yet"
                other="# newcomers have had no answer yet"
              />
            ) : (
              <Plural value={d.silent} one="# member has fallen silent" other="# members have fallen silent" />
            ),
          why:
            d.newcomers > 0 && d.silent > 0 ? (
              <Plural value={d.silent} one="# member has fallen silent" other="# members have fallen silent" />
            ) : (
              <Trans>who is greeted in the first days comes back more often</Trans>
            ),
          quote: null,
          verb: t`Look after the garden`,
          keys: 't',
        }
      case 'link-ending':
        return {
          what: <Trans>A link stops working soon: {d.title}</Trans>,
          why: (
            <>
              <Moment at={d.at} zone={zone} /> ·{' '}
              <Plural value={d.clicks} one="# click in a week" other="# clicks in a week" />
            </>
          ),
          quote: null,
          verb: t`Extend it`,
          keys: 'q',
        }
      case 'test-over':
        return {
          what: <Trans>The test “{d.title}” is over</Trans>,
          why: <Trans>a test without a verdict teaches nothing</Trans>,
          quote: null,
          verb: t`Decide`,
          keys: 'v',
        }
      case 'goal-behind': {
        const name = goals[d.metric] ?? d.metric
        const [is, target, expected] = [number(d.value), number(d.target), number(d.expected)]
        return {
          what: <Trans>{name}: the week is behind its goal</Trans>,
          why: (
            <Trans>
              {is} of {target} · by now it would be {expected}
            </Trans>
          ),
          quote: null,
          verb: t`Look at it`,
          keys: 'p',
        }
      }
      case 'results-quiet':
        return {
          what: <Trans>No results have come in for an unusually long time</Trans>,
          why: (
            <>
              <Plural value={d.count} one="# in four weeks" other="# in four weeks" /> ·{' '}
              <Trans>
                the last <RelativeTime at={d.since} />
              </Trans>{' '}
              · <Trans>perhaps the site has stopped telling us</Trans>
            </>
          ),
          quote: null,
          verb: t`Check the site`,
          keys: 'l',
        }
      case 'post-rising':
        return {
          what: <Trans>A post does far better than usual</Trans>,
          why: (
            <Trans>
              {number(d.reactions)} reactions, usually {number(Math.round(d.usual))} at this age
            </Trans>
          ),
          quote: d.text.trim() ? { text: d.text, lang: d.lang } : null,
          verb: t`Make more of it`,
          keys: 'm',
        }
      case 'exercise':
        return {
          what: <Trans>Ten minutes for a skill of yours: {skills[d.skill].name}</Trans>,
          why: (
            <Trans>
              the work shows level {d.level} of 5 · n = {number(d.of)}
            </Trans>
          ),
          quote: null,
          verb: t({ context: 'a skill', message: 'Practise' }),
          keys: 'p',
        }
      default:
        return {
          what: (
            <Trans>
              {duties[d.of]}: nobody has had a hand in it for <Plural value={d.days} one="# day" other="# days" />
            </Trans>
          ),
          why: <Trans>What is never urgent is never done by itself</Trans>,
          quote: null,
          verb: verbs[d.of],
          keys: 'n',
        }
    }
  }
}
