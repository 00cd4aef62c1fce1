import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { stretch } from '#web/kit/numbers.ts'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import type { Idea } from '../calls.ts'

/** An idea in the list: its words, where it comes from, and whether its time is running out. */
export function IdeaRow({ idea }: { idea: Idea }) {
  const { story } = idea
  return (
    <span className="ideas-row">
      <span className="ideas-row-text" lang={idea.lang}>
        {idea.text}
      </span>
      <span className="meta">
        {story ? (
          <>
            {story.firstSource} · <RelativeTime at={story.firstPublishedAt} />
          </>
        ) : (
          <>
            <Trans>Of our own</Trans> · <RelativeTime at={idea.updatedAt} />
          </>
        )}
        {idea.notes > 0 && (
          <>
            {' · '}
            <Plural value={idea.notes} one="# note" other="# notes" />
          </>
        )}
      </span>
      <span className="ideas-row-marks">
        {idea.asksMe && (
          <Badge tone="warn">
            <Trans>asks you</Trans>
          </Badge>
        )}
        {story && <Window story={story} />}
      </span>
    </span>
  )
}

/** How long the story behind an idea is still worth a post, and who has it meanwhile. */
export function Window({ story }: { story: NonNullable<Idea['story']> }) {
  const { i18n } = useLingui()
  const left = story.hoursLeft === null ? '' : stretch(story.hoursLeft * 60, i18n.locale)
  return (
    <>
      {story.hoursLeft !== null &&
        (story.hoursLeft > 0 ? (
          <Badge tone="info">
            <Trans>{left} left</Trans>
          </Badge>
        ) : (
          <Badge>
            <Trans>too late by now</Trans>
          </Badge>
        ))}
      {story.spokenAt && (
        <Badge tone="cini">
          <Trans>our community speaks of it</Trans>
        </Badge>
      )}
      {story.rival && (
        <Badge tone="warn">
          <Trans>{story.rival} has it</Trans>
        </Badge>
      )}
    </>
  )
}
