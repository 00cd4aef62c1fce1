import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { percent } from '#web/kit/numbers.ts'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { today } from '../calls.ts'
import type { VoiceAnswer } from './calls.ts'
import { FindingList } from './finding-list.tsx'

/** How this community speaks, how the brand wants to sound, and a text held against both. */
export function VoicePart() {
  const { data } = today.useCall('GET /today/voice', {})
  if (!data) return <Skeleton />
  return (
    <div className="craft-part">
      <div className="craft-sides">
        <Heard voice={data.voice} />
        <Rules key={JSON.stringify(data.rules)} rules={data.rules} />
      </div>
      <Try />
    </div>
  )
}

function Heard({ voice }: { voice: VoiceAnswer['voice'] }) {
  const { t, i18n } = useLingui()
  const share = (n: number) => percent(n, i18n.locale)
  const name = (lang: string) =>
    lang === 'other' ? t`other` : (new Intl.DisplayNames(i18n.locale, { type: 'language' }).of(lang) ?? lang)
  return (
    <section aria-labelledby="craft-heard">
      <h2 id="craft-heard" className="craft-name">
        <Trans>How this community speaks</Trans>
      </h2>
      {!voice ? (
        <p className="meta">
          <Trans>Thirty comments of two months are needed before a voice can be heard.</Trans>
        </p>
      ) : (
        <>
          <p className="meta">
            <Trans>
              from <Plural value={voice.of} one="# comment" other="# comments" /> by{' '}
              <Plural value={voice.people} one="# person" other="# people" />
            </Trans>
          </p>
          <dl className="craft-facts">
            <dt>{t`Length`}</dt>
            <dd>
              <Trans>
                mostly {voice.words.short}–{voice.words.long} words, in the middle {voice.words.middle}
              </Trans>
            </dd>
            <dt>{t`Languages`}</dt>
            <dd>{voice.langs.map(({ lang, share: part }) => `${name(lang)} ${share(part)}`).join(' · ')}</dd>
            <dt>{t`Form of address`}</dt>
            <dd>
              {voice.formal === null ? (
                <Trans>too seldom to tell</Trans>
              ) : (
                <Trans>
                  formal {share(voice.formal)}, familiar {share(1 - voice.formal)} of {voice.formalOf}
                </Trans>
              )}
            </dd>
            <dt>{t`Emoji`}</dt>
            <dd>
              <Trans>in {share(voice.emojiShare)}</Trans> {voice.emoji.map(({ sign }) => sign).join(' ')}
            </dd>
            <dt>{t`Laughter`}</dt>
            <dd>
              <Trans>in {share(voice.laughShare)}</Trans>
            </dd>
            <dt>{t`Questions`}</dt>
            <dd>
              <Trans>in {share(voice.askShare)}</Trans>
            </dd>
            <dt>{t`Their words`}</dt>
            <dd>{voice.vocabulary.map(({ word }) => word).join(', ') || '–'}</dd>
          </dl>
        </>
      )}
    </section>
  )
}

const phrasesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.split('→').map((part) => part.trim()))
    .flatMap(([never = '', rather = '']) => (never === '' ? [] : [{ never, rather }]))

const numberOf = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null)

function Rules({ rules }: { rules: VoiceAnswer['rules'] }) {
  const { t } = useLingui()
  const [address, setAddress] = useState(rules.address)
  const [emoji, setEmoji] = useState(rules.emojiMost === null ? '' : String(rules.emojiMost))
  const [words, setWords] = useState(rules.wordsMost === null ? '' : String(rules.wordsMost))
  const [phrases, setPhrases] = useState(rules.phrases.map(({ never, rather }) => `${never} → ${rather}`).join('\n'))
  const deed = today.useDeed('PUT /today/voice', {
    refresh: ['GET /today/voice'],
    said: () => t`The voice of the brand is kept.`,
    undo: () => today.call('PUT /today/voice', rules),
  })
  return (
    <section aria-labelledby="craft-rules" className="craft-form">
      <h2 id="craft-rules" className="craft-name">
        <Trans>How the brand wants to sound</Trans>
      </h2>
      <Segmented
        label={t`Form of address`}
        options={[
          { id: 'either', name: t`As it comes` },
          { id: 'formal', name: t`Formal` },
          { id: 'familiar', name: t`Familiar` },
        ]}
        value={address}
        onChange={setAddress}
      />
      <TextField label={t`At most so many emoji`} inputMode="numeric" value={emoji} onChange={setEmoji} maxLength={2} />
      <TextField label={t`At most so many words`} inputMode="numeric" value={words} onChange={setWords} maxLength={4} />
      <TextArea
        label={t`Never → rather, a line each`}
        placeholder={t`cheap → fair`}
        rows={4}
        value={phrases}
        onChange={setPhrases}
      />
      <Button
        onPress={() =>
          deed.run({ address, emojiMost: numberOf(emoji), wordsMost: numberOf(words), phrases: phrasesOf(phrases) })
        }
      >
        <Trans>Keep</Trans>
      </Button>
    </section>
  )
}

function Try() {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const deed = today.useDeed('POST /today/voice/compare')
  const [found, setFound] = useState<Awaited<ReturnType<typeof deed.runAndWait>> | null>(null)
  const look = () => void deed.runAndWait({ text }).then(setFound)
  return (
    <section aria-labelledby="craft-try" className="craft-form">
      <h2 id="craft-try" className="craft-name">
        <Trans>Hold a text against it</Trans>
      </h2>
      <TextArea
        label={t`A draft or a reply`}
        rows={4}
        value={text}
        onChange={(now) => {
          setText(now)
          setFound(null)
        }}
        maxLength={20_000}
      />
      <Button isDisabled={text.trim() === ''} onPress={look}>
        <Trans>Compare</Trans>
      </Button>
      {found && <FindingList findings={found.findings} known={found.known} />}
    </section>
  )
}
