import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { figure } from '#web/kit/numbers.ts'
import type { Close, Duty } from './calls.ts'

type Happened = Close['happened']

/** One sentence per duty about what came and what was done. */
export function useHappenedWords(): (told: Happened) => Record<Duty, ReactNode> {
  const { i18n } = useLingui()
  const number = (n: number) => figure(n, i18n.locale)
  return (told) => ({
    watch:
      told.signals + told.read + told.storiesUsed === 0 ? (
        <Trans>Nothing new worth a word.</Trans>
      ) : (
        <>
          <Plural value={told.signals} one="# story worth a look" other="# stories worth a look" />
          {told.storiesUsed > 0 && (
            <>
              , <Plural value={told.storiesUsed} one="# became a post" other="# became posts" />
            </>
          )}
          .
        </>
      ),
    publish: (
      <>
        {told.published > 0 ? (
          <Plural value={told.published} one="# post went out" other="# posts went out" />
        ) : (
          <Trans>No post went out</Trans>
        )}
        {told.failed > 0 && (
          <span className="today-bad">
            , <Plural value={told.failed} one="# did not" other="# did not" />
          </span>
        )}
        {'. '}
        {told.plannedAhead > 0 ? (
          <Plural value={told.plannedAhead} one="# is planned next." other="# are planned next." />
        ) : (
          <Trans>Nothing is planned next.</Trans>
        )}
      </>
    ),
    converse:
      told.messages === 0 ? (
        <Trans>Nobody wrote.</Trans>
      ) : (
        <>
          <Plural value={told.messages} one="# message came" other="# messages came" />
          {told.upset > 0 && (
            <span className="today-bad">
              , <Plural value={told.upset} one="# of them upset" other="# of them upset" />
            </span>
          )}
          {told.glad > 0 && (
            <span className="today-good">
              , <Plural value={told.glad} one="# glad" other="# glad" />
            </span>
          )}
          .{' '}
          {told.answered > 0 && (
            <Trans>
              {number(told.answered)} answered, {number(told.answeredOwn)} by you.
            </Trans>
          )}{' '}
          {told.waiting > 0 && <Plural value={told.waiting} one="# person waits." other="# people wait." />}
        </>
      ),
    grow:
      told.clicks + told.newLinks === 0 ? (
        <Trans>No click on our links.</Trans>
      ) : (
        <>
          <Plural value={told.clicks} one="# click on our links" other="# clicks on our links" />
          {told.newLinks > 0 && (
            <>
              , <Plural value={told.newLinks} one="# new link" other="# new links" />
            </>
          )}
          .
        </>
      ),
    measure:
      told.outcomes === 0 ? (
        <Trans>No result was told.</Trans>
      ) : (
        <>
          <Plural value={told.outcomes} one="# result for the company" other="# results for the company" />
          {told.conclusions > 0 && (
            <>
              , <Plural value={told.conclusions} one="# conclusion written" other="# conclusions written" />
            </>
          )}
          .
        </>
      ),
  })
}
