import { useState } from 'react'
import { Problem } from '#web/client.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { toast } from '#web/kit/toast.tsx'
import type { Media as OneMedia } from './calls.ts'
import { upload } from './upload.ts'

type Given = {
  /** What is known of them from before. */
  before: readonly OneMedia[]
  ids: readonly string[]
  onChange: (ids: string[]) => void
  /** Other words for what one of them shows; whoever keeps the post keeps them. */
  onDescribe: (id: string, alt: string) => void
}

/** The pictures of a post. */
export function useMedia({ before, ids, onChange, onDescribe }: Given) {
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
    onDescribe(id, alt)
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
