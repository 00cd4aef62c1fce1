import { useLingui } from '@lingui/react/macro'
import { Preview, type PreviewProps } from './preview.tsx'
import './thread-preview.css'

/** The post as its readers will meet it: alone, or as the posts of a thread one under the other. */
export function ThreadPreview({ parts, ...rest }: PreviewProps & { parts: readonly string[] }) {
  const { t } = useLingui()
  if (parts.length < 2) return <Preview {...rest} />
  return (
    <ol className="preview-thread" aria-label={t`Thread`}>
      {parts.map((text, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other name
        <li key={place}>
          <Preview {...rest} part={{ text, isFirst: place === 0 }} />
        </li>
      ))}
    </ol>
  )
}
