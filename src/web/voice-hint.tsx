import { type ComponentProps, lazy, Suspense } from 'react'
import type { VoiceHint as Hint } from '../today/ui/voice/voice-hint.tsx'

/** Fewer letters have no voice yet. */
const SHORTEST = 20

// A hint that cannot be had is no reason to take the words away from under somebody's hands.
const Loaded = lazy(() =>
  import('../today/ui/voice/voice-hint.tsx')
    .then((held) => ({ default: held.VoiceHint }))
    .catch(() => ({ default: None })),
)
const None: typeof Hint = () => null

/** How a text sounds to the people it is for. The room that knows them comes after those that write; they meet here. */
export const VoiceHint = (props: ComponentProps<typeof Hint>) =>
  props.text.trim().length < SHORTEST ? null : (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  )
