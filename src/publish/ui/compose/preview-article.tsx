import { useEffect, useState } from 'react'
import { publish } from '../calls.ts'

const PAUSE_MILLISECONDS = 300

/** A long text as the blog or forum will set it; the desk makes the same HTML it will send. */
export function PreviewArticle({ text, lang }: { text: string; lang: string }) {
  const [html, setHtml] = useState('')
  useEffect(() => {
    const stop = new AbortController()
    const timer = setTimeout(() => {
      publish
        .call('POST /publish/article', { text }, stop.signal)
        .then((made) => setHtml(made.html))
        .catch(() => {})
    }, PAUSE_MILLISECONDS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text])
  // Made safe on the server: whatever is no sign of Markdown stands there as words.
  return <div className="preview-article" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}
