import { Trans } from '@lingui/react/macro'
import { IconAd2, IconChartBar, IconMapPin, IconMessage2Exclamation, IconMessagePlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { useDesk } from '#web/session.tsx'
import type { Channel, Content } from '../calls.ts'
import { newPoll, PollEditor, Warning } from '../extras.tsx'
import type { Variants } from '../use-variants.ts'
import { FirstComment } from './first-comment.tsx'
import { newPaid, PaidFields } from './paid.tsx'
import { newPlace, PlaceFields } from './place.tsx'
import './compose-parts.css'

type Props = {
  content: Content
  variants: Variants
  /** Those the post is for. */
  channels: readonly Channel[]
  isOut: boolean
  onChange: (part: Partial<Content>) => void
}

/** What a post may carry besides its text; only what one of its channels takes is offered. */
export function Additions({ content, variants, channels, isOut, onChange }: Props) {
  const { lang } = useDesk()
  const [wantsComment, setWantsComment] = useState(false)
  const some = (takes: (channel: NonNullable<Channel['takes']>) => boolean) =>
    channels.some((channel) => channel.takes && takes(channel.takes))
  const hasComment = variants.comment !== '' || wantsComment
  const law = lang === 'ru' || lang === 'tr' ? lang : 'other'
  return (
    <>
      {!isOut && (
        <div className="composer-adds">
          {!content.poll && some(({ poll }) => poll) && (
            <Button look="quiet" icon={IconChartBar} onPress={() => onChange({ poll: newPoll() })}>
              <Trans>Add a poll</Trans>
            </Button>
          )}
          {variants.warning === null && some(({ warning }) => warning) && (
            <Button look="quiet" icon={IconMessage2Exclamation} onPress={() => variants.warn('')}>
              <Trans>Add a warning line</Trans>
            </Button>
          )}
          {!hasComment && some(({ firstComment }) => firstComment) && (
            <Button look="quiet" icon={IconMessagePlus} onPress={() => setWantsComment(true)}>
              <Trans>Add a first comment</Trans>
            </Button>
          )}
          {!content.place && some(({ place }) => place) && (
            <Button look="quiet" icon={IconMapPin} onPress={() => onChange({ place: newPlace() })}>
              <Trans>Add a place</Trans>
            </Button>
          )}
          {!content.paid && (
            <Button look="quiet" icon={IconAd2} onPress={() => onChange({ paid: newPaid(law) })}>
              <Trans>It is advertising</Trans>
            </Button>
          )}
        </div>
      )}
      {variants.warning !== null && !isOut && <Warning warning={variants.warning} onChange={variants.warn} />}
      {hasComment && !isOut && (
        <FirstComment variants={variants} lang={content.lang} onLeave={() => setWantsComment(false)} />
      )}
      {content.poll && !isOut && <PollEditor poll={content.poll} onChange={(poll) => onChange({ poll })} />}
      {content.place && !isOut && <PlaceFields place={content.place} onChange={(place) => onChange({ place })} />}
      {content.paid && <PaidFields paid={content.paid} isOut={isOut} onChange={(paid) => onChange({ paid })} />}
    </>
  )
}
