import { useEffect, useState } from 'react'
import { publish } from '../calls.ts'
import { partsOf } from '../text-parts.ts'

const PAUSE_MILLISECONDS = 700

/** What the page behind the first link shows of itself. */
export function PreviewCard({ text }: { text: string }) {
  const link = partsOf(text).find(({ kind }) => kind === 'link')?.text ?? ''
  const [asked, setAsked] = useState('')
  useEffect(() => {
    // While a link is being written it leads nowhere yet.
    const timer = setTimeout(() => setAsked(link), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [link])
  const { data } = publish.useCall('GET /publish/card', { url: asked }, { enabled: asked !== '' })
  const card = asked === link && asked !== '' ? data?.card : null
  if (!card) return null
  return (
    <div className="preview-card">
      {card.picture && <img src={card.picture} alt="" />}
      <span className="preview-card-words">
        <span className="preview-card-host">{card.host}</span>
        <strong>{card.title}</strong>
        {card.description !== '' && <span className="preview-card-about">{card.description}</span>}
      </span>
    </div>
  )
}
