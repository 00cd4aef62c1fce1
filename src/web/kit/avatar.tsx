import { useState } from 'react'
import { NetworkGlyph } from './glyph-of-network.tsx'
import './avatar.css'

type Props = {
  name: string
  src?: string | null | undefined
  /** A network's id puts its sign at the corner. */
  network?: string | undefined
  size?: 20 | 24 | 32 | 40 | 56
}

/** A person or channel beside its written name; decoration for assistive technology. */
export function Avatar({ name, src, network, size = 32 }: Props) {
  const [broken, setBroken] = useState<string | null>(null)
  return (
    <span className="avatar" style={{ width: size, height: size, fontSize: size * 0.4 }} aria-hidden>
      {src && broken !== src ? (
        <img src={src} alt="" width={size} height={size} loading="lazy" onError={() => setBroken(src)} />
      ) : (
        <span className="avatar-letters" data-hue={hueOf(name)}>
          {lettersOf(name)}
        </span>
      )}
      {network && size >= 24 && (
        <span className="avatar-network">
          <NetworkGlyph network={network} size={size >= 40 ? 13 : 10} />
        </span>
      )}
    </span>
  )
}

const lettersOf = (name: string): string => {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => firstLetter(word ?? '')).join('')
}

const HUES = 5

const hueOf = (name: string): number =>
  Array.from(name, (letter) => letter.codePointAt(0) ?? 0).reduce((a, b) => a + b, 0) % HUES

const firstLetter = (word: string): string => /^./u.exec(word)?.[0] ?? ''
