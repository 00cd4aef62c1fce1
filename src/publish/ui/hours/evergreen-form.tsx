import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useDesk } from '#web/session.tsx'
import { publish, type Channel, type Evergreen } from '../calls.ts'
import { LibraryPicker } from '../library/library-picker.tsx'
import { MediaStrip } from '../media-strip.tsx'
import { useMedia } from '../use-media.ts'
import { LANGUAGES } from '../words-of.ts'

type Wish = Omit<Evergreen, 'id' | 'media' | 'cycles' | 'lastAt' | 'trouble' | 'troubleSaid'>

/** What is sent when one is made or changed. */
export const wishOf = (one: Evergreen): Wish => ({
  channelIds: one.channelIds,
  category: one.category,
  lang: one.lang,
  wordings: one.wordings,
  mediaIds: one.mediaIds,
  coolDownDays: one.coolDownDays,
  expiresOn: one.expiresOn,
  cyclesMost: one.cyclesMost,
  isOn: one.isOn,
})

const COOL_DOWN_DAYS = 30
const WORDINGS_MOST = 20

type Props = { evergreen: Evergreen | null; channels: readonly Channel[]; onClose: () => void }

/** Its wordings, where it may be said, how often and how long. */
export function EvergreenForm({ evergreen, channels, onClose }: Props) {
  const { t } = useLingui()
  const { lang } = useDesk()
  const [wish, setWish] = useState<Wish>(
    () =>
      (evergreen && wishOf(evergreen)) ?? {
        channelIds: channels.slice(0, 1).map(({ id }) => id),
        category: null,
        lang,
        wordings: ['', ''],
        mediaIds: [],
        coolDownDays: COOL_DOWN_DAYS,
        expiresOn: null,
        cyclesMost: null,
        isOn: true,
      },
  )
  const given = { refresh: ['GET /publish/evergreens'], said: () => t`Evergreen kept`, onDone: onClose }
  const add = publish.useDeed('POST /publish/evergreens', given)
  const change = publish.useDeed('PUT /publish/evergreens/:id', given)
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }))
  const [shows, setShows] = useState<ReadonlyMap<string, string>>(new Map())
  const media = useMedia({
    before: evergreen?.media ?? [],
    ids: wish.mediaIds,
    onChange: (mediaIds) => set({ mediaIds }),
    onDescribe: (id, alt) => setShows((before) => new Map(before).set(id, alt)),
  })
  const describe = publish.useDeed('PUT /publish/media/:id')
  const wordings = wish.wordings.map((text) => text.trim()).filter(Boolean)
  const isReady = wordings.length > 0 && wish.channelIds.length > 0
  const keep = async () => {
    for (const [id, alt] of shows) await describe.runAndWait({ id, alt })
    const sent = { ...wish, wordings }
    if (evergreen) change.run({ id: evergreen.id, ...sent })
    else add.run(sent)
  }
  return (
    <Drawer
      title={evergreen ? t`Change the evergreen` : t`Add an evergreen`}
      isOpen
      onClose={onClose}
      footer={
        <Button
          look="primary"
          isDisabled={!isReady}
          isPending={describe.isRunning || add.isRunning || change.isRunning}
          onPress={() => void keep().catch(() => {})}
        >
          <Trans>Keep it</Trans>
        </Button>
      }
    >
      <div className="evergreen-form">
        {wish.wordings.map((text, i) => (
          <TextArea
            // oxlint-disable-next-line react/no-array-index-key -- wordings have no name but their place
            key={i}
            label={t`Wording ${i + 1}`}
            value={text}
            onChange={(next) => set({ wordings: wish.wordings.with(i, next) })}
          />
        ))}
        {wish.wordings.length < WORDINGS_MOST && (
          <Button look="quiet" icon={IconPlus} onPress={() => set({ wordings: [...wish.wordings, ''] })}>
            <Trans>Another wording</Trans>
          </Button>
        )}
        <MediaStrip
          media={media.shown}
          isUploading={media.isUploading}
          isLocked={false}
          onFiles={(files) => void media.add(files)}
          onAlt={media.describe}
          onRemove={media.remove}
        >
          <LibraryPicker onTake={media.take} />
        </MediaStrip>
        <fieldset>
          <legend>
            <Trans>Where</Trans>
          </legend>
          {channels.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={wish.channelIds.includes(id)}
              onChange={(on) =>
                set({ channelIds: on ? [...wish.channelIds, id] : wish.channelIds.filter((one) => one !== id) })
              }
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
        <div className="evergreen-numbers">
          <Select label={t`Language`} value={wish.lang} onChange={(next) => set({ lang: next })} options={LANGUAGES} />
          <TextField
            label={t`Category (if you sort)`}
            value={wish.category ?? ''}
            maxLength={60}
            onChange={(next) => set({ category: next.trim() === '' ? null : next })}
          />
          <TextField
            label={t`Days of silence between`}
            type="number"
            value={String(wish.coolDownDays)}
            onChange={(next) => set({ coolDownDays: Math.min(365, Math.max(1, Number(next) || 1)) })}
          />
          <TextField
            label={t`How often at most`}
            type="number"
            value={wish.cyclesMost === null ? '' : String(wish.cyclesMost)}
            onChange={(next) => set({ cyclesMost: Number(next) > 0 ? Math.min(1000, Math.floor(Number(next))) : null })}
          />
          <TextField
            label={t`Last day`}
            type="date"
            value={wish.expiresOn ?? ''}
            onChange={(next) => set({ expiresOn: next === '' ? null : next })}
          />
        </div>
      </div>
    </Drawer>
  )
}
