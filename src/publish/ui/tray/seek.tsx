import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Segmented } from '#web/kit/segmented.tsx'
import { TextField } from '#web/kit/text-field.tsx'

/** What the tray is asked for; the server looks through all of it, not only through what was read so far. */
export type Sought = { words: string; kind?: 'draft' | 'idea' }

const PAUSE_MILLISECONDS = 250

/** The tray by words, and drafts or ideas alone. */
export function Seek({ sought, onSeek }: { sought: Sought; onSeek: (sought: Sought) => void }) {
  const { t } = useLingui()
  const [words, setWords] = useState(sought.words)
  useEffect(() => {
    if (words === sought.words) return
    const timer = setTimeout(() => onSeek({ ...sought, words }), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [words, sought, onSeek])
  return (
    <div className="tray-seek">
      <TextField
        label={t`Search drafts and ideas`}
        labelUnseen
        placeholder={t`Find by words`}
        type="search"
        value={words}
        onChange={setWords}
      />
      <Segmented
        label={t`Drafts or ideas`}
        value={sought.kind ?? 'all'}
        onChange={(kind) => onSeek(kind === 'all' ? { words } : { words, kind })}
        options={[
          { id: 'all', name: t({ context: 'drafts and ideas', message: 'All' }) },
          { id: 'draft', name: t`Drafts` },
          { id: 'idea', name: t`Ideas` },
        ]}
      />
    </div>
  )
}
