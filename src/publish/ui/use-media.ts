import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Problem } from '#web/client.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { toast } from '#web/kit/toast.tsx'
import { publish, type Media as OneMedia } from './calls.ts'
import { upload } from './upload.ts'

const PAUSE_MILLISECONDS = 600
const waiting = new Map<string, ReturnType<typeof setTimeout>>()

/** The pictures of a post. `onChange` hears of other pictures, or of other words for the same ones. */
export function useMedia(before: readonly OneMedia[], ids: readonly string[], onChange: (ids?: string[]) => void) {
  const { t } = useLingui()
  const [brought, setBrought] = useState<readonly OneMedia[]>(before)
  const [isUploading, setUploading] = useState(false)
  const all = [...brought, ...before.filter(({ id }) => !brought.some((one) => one.id === id))]

  async function add(files: File[]) {
    if (files.length === 0) return
    setUploading(true)
    const added: OneMedia[] = []
    for (const file of files) {
      try {
        added.push(await upload(file))
      } catch (problem) {
        toast(problem instanceof Problem ? problemSentence(problem) : String(problem), { tone: 'bad' })
      }
    }
    setUploading(false)
    setBrought((known) => [...known.filter(({ id }) => !added.some((one) => one.id === id)), ...added])
    onChange([...new Set([...ids, ...added.map(({ id }) => id)])])
  }

  function describe(id: string, alt: string) {
    setBrought(all.map((one) => (one.id === id ? { ...one, alt } : one)))
    clearTimeout(waiting.get(id))
    waiting.set(
      id,
      setTimeout(() => {
        publish
          .call('PUT /publish/media/:id', { id, alt })
          .then(() => onChange())
          .catch(() => toast(t`The description is not saved yet. Try again in a moment.`, { tone: 'bad' }))
      }, PAUSE_MILLISECONDS),
    )
  }

  /** Something that is at the desk already: out of the library, or a copy made just now. */
  function know(one: OneMedia) {
    setBrought((known) => [...known.filter(({ id }) => id !== one.id), one])
  }

  function take(one: OneMedia) {
    know(one)
    onChange([...new Set([...ids, one.id])])
  }

  return {
    all,
    know,
    take,
    shown: ids.flatMap((id) => all.find((one) => one.id === id) ?? []),
    isUploading,
    add,
    describe,
    remove: (id: string) => onChange(ids.filter((one) => one !== id)),
  }
}

export type Media = ReturnType<typeof useMedia>
