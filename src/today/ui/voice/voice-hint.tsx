import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconEar, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { today } from '../calls.ts'
import type { Finding } from '../craft/calls.ts'
import { FindingWords } from './finding-words.tsx'
import './voice-hint.css'

type Props = {
  text: string
  kind: 'post' | 'reply'
  /** Puts the text with one word changed back where it is written; absent, nothing is changed from here. */
  onTake?: (text: string) => void
}

const PAUSE_MILLISECONDS = 800
/** More would be a lecture. */
const SHOWN = 2

/** While somebody writes: what would sound strange here, said quietly once the hands rest. It never stops anything and goes with a press. */
export function VoiceHint({ text, kind, onTake }: Props) {
  const { t } = useLingui()
  const [left, setLeft] = useState<readonly string[]>([])
  const [isOpen, setOpen] = useState(false)
  const asked = usePaused(text)
  const { data } = today.useCall('POST /today/voice/compare', { text: asked, kind })
  const open = (data?.findings ?? []).filter((finding) => !left.includes(nameOf(finding)))
  if (open.length === 0) return null
  const shown = isOpen ? open : open.slice(0, SHOWN)
  return (
    <div className="voice-hint" role="status" aria-label={t`How it sounds here`}>
      <Glyph icon={IconEar} size={14} />
      <ul>
        {shown.map((finding) => (
          <li key={nameOf(finding)} data-rule={finding.rule || undefined}>
            <FindingWords finding={finding} /> <Rather finding={finding} text={text} onTake={onTake} />
          </li>
        ))}
        {data?.canSuggest && onTake && (
          <li>
            <Suggestion text={text} kind={kind} onTake={onTake} />
          </li>
        )}
        {open.length > shown.length && (
          <li>
            <Button look="quiet" onPress={() => setOpen(true)}>
              <Trans>
                and <Plural value={open.length - shown.length} one="# more" other="# more" />
              </Trans>
            </Button>
          </li>
        )}
      </ul>
      <IconButton
        label={t`It is meant to sound so`}
        icon={IconX}
        size={14}
        onPress={() => setLeft([...left, ...open.map(nameOf)])}
      />
    </div>
  )
}

/** Another wording, asked of the writing endpoint the desk has; it stands beside the text until somebody takes it. */
function Suggestion({ text, kind, onTake }: { text: string; kind: Props['kind']; onTake: (text: string) => void }) {
  const { t } = useLingui()
  const [said, setSaid] = useState<{ of: string; text: string } | null>(null)
  const ask = today.useDeed('POST /today/voice/suggest', {
    onDone: (got, wish) => setSaid({ of: wish.text, text: got.text }),
  })
  if (said === null || said.of !== text)
    return (
      <Button look="quiet" isPending={ask.isRunning} onPress={() => ask.run({ text, kind })}>
        <Trans>Suggest another wording</Trans>
      </Button>
    )
  return (
    <span className="voice-hint-other">
      <q>{said.text}</q>
      <Button onPress={() => onTake(said.text)} aria-label={t`Take this wording`}>
        <Trans>Take it</Trans>
      </Button>
    </span>
  )
}

/** A word of the brand's in place of one it never says, where that is one press. */
function Rather({ finding, text, onTake }: { finding: Finding; text: string; onTake: Props['onTake'] }) {
  if (finding.finding !== 'never-say' || finding.written === null || !onTake || !text.includes(finding.written))
    return null
  const { written, rather } = finding
  const fitting = startsLarge(written) ? rather.charAt(0).toLocaleUpperCase() + rather.slice(1) : rather
  return (
    <Button look="quiet" onPress={() => onTake(text.replaceAll(written, fitting))}>
      <Trans>Say “{fitting}”</Trans>
    </Button>
  )
}

const startsLarge = (word: string): boolean => /^\p{Lu}/u.test(word)

const nameOf = (finding: Finding): string =>
  finding.finding === 'never-say' ? `never-say ${finding.never}` : finding.finding

/** The text once the fingers rest. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
