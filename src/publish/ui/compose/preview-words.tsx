import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { partsOf } from '../text-parts.ts'

type Fold = { foldLetters?: number | undefined; foldLines?: number | undefined }

/** The words of a post as far as readers see them at first; the rest opens as it does there. */
export function PreviewWords({ text, lang, fold }: { text: string; lang: string; fold: Fold }) {
  const [isOpen, setOpen] = useState(false)
  const seen = isOpen ? text : atFirst(text, fold)
  return (
    <p className="preview-text" lang={lang}>
      {partsOf(seen).map((piece, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
        <span key={place} data-part={piece.kind}>
          {piece.kind === 'link' ? shortLink(piece.text) : piece.text}
        </span>
      ))}
      {seen.length < text.length && (
        <>
          {'… '}
          <button type="button" className="preview-see-more" onClick={() => setOpen(true)}>
            <Trans>See more</Trans>
          </button>
        </>
      )}
    </p>
  )
}

function atFirst(text: string, { foldLetters, foldLines }: Fold): string {
  const lines = text.split('\n')
  const few = foldLines !== undefined && lines.length > foldLines ? lines.slice(0, foldLines).join('\n') : text
  if (foldLetters === undefined || few.length <= foldLetters) return few
  return few.slice(0, foldLetters).replace(/\s+\S*$/u, '')
}

const LINK_LETTERS = 30

/** Readers see the host and the beginning of the path. */
function shortLink(link: string): string {
  const bare = link.replace(/^https?:\/\/(www\.)?/, '')
  return bare.length > LINK_LETTERS ? `${bare.slice(0, LINK_LETTERS)}…` : bare
}
