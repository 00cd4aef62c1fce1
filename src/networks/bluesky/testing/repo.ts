import type * as z from 'zod'
import { partsOf } from '../at-uri.ts'
import type { Asked } from '../../testing/site.ts'
import { sniff } from '../../testing/sniff.ts'
import type { Books } from './books.ts'
import { cidOf } from './cid.ts'
import { type AnyRecord, put, remove } from './lexicon.ts'
import { Refusal, said } from './refusal.ts'

const BLOB_LIMIT = 5 * 1_048_576

/** The repository of one account: records under keys, and the files they show. */
export function repoOf(books: Books) {
  const { records, blobs } = books

  /** A place the record points to must be there, in exactly that version. */
  function checked(record: AnyRecord, rkey: string, did: string): void {
    if (record.$type === 'app.bsky.feed.post') {
      for (const { uri, cid } of record.reply ? [record.reply.parent, record.reply.root] : []) {
        if (records.get(uri)?.cid !== cid) throw invalid(`no such version of ${uri}`)
      }
      const above = record.reply && records.get(record.reply.parent.uri)?.value
      const root = above?.$type === 'app.bsky.feed.post' ? (above.reply?.root ?? record.reply?.parent) : undefined
      if (record.reply && root?.uri !== record.reply.root.uri)
        throw invalid('the root is not the beginning of the thread')
      for (const { ref, mimeType, size } of filesOf(record)) {
        const blob = blobs.get(ref.$link)
        if (!blob) throw new Refusal('BlobNotFound', `Could not find blob: ${ref.$link}`)
        if (blob.mime !== mimeType || blob.size !== size)
          throw new Refusal('InvalidMimeType', 'Referenced blob differs')
      }
    }
    if (record.$type === 'app.bsky.feed.threadgate' && record.post !== `at://${did}/app.bsky.feed.post/${rkey}`) {
      throw invalid('a threadgate has the key of its post')
    }
    const subject = 'subject' in record && typeof record.subject === 'object' ? record.subject : null
    if (subject && records.get(subject.uri)?.cid !== subject.cid) throw invalid(`no such version of ${subject.uri}`)
  }

  return {
    put(asking: Asked, did: string) {
      const { repo, collection, rkey, record, swapRecord } = read(put, asking)
      if (repo !== did) throw new Refusal('InvalidRequest', 'not your repository', 403)
      if (record.$type !== collection) throw invalid(`Invalid $type: expected ${collection}, got ${record.$type}`)
      const uri = `at://${repo}/${collection}/${rkey}`
      const before = records.get(uri)
      if (swapRecord !== undefined && (before?.cid ?? null) !== swapRecord) {
        throw new Refusal('InvalidSwap', `Record was at ${before?.cid ?? 'null'}`)
      }
      checked(record, rkey, did)
      const kept = books.put(uri, record)
      return said({ uri, cid: kept.cid, validationStatus: 'valid' })
    },

    remove(asking: Asked, did: string) {
      const { repo, collection, rkey } = read(remove, asking)
      if (repo !== did) throw new Refusal('InvalidRequest', 'not your repository', 403)
      books.remove(`at://${repo}/${collection}/${rkey}`)
      return said({})
    },

    get({ query }: Asked) {
      const uri = `at://${query.get('repo')}/${query.get('collection')}/${query.get('rkey')}`
      const kept = partsOf(uri) && records.get(uri)
      if (!kept) throw new Refusal('RecordNotFound', `Could not locate record: ${uri}`)
      return said({ uri, cid: kept.cid, value: kept.value })
    },

    upload({ body, headers }: Asked) {
      if (body.length > BLOB_LIMIT) throw new Refusal('PayloadTooLarge', 'request entity too large', 413)
      // The server believes the bytes rather than the header.
      const mimeType = sniff(body) ?? headers['content-type'] ?? ''
      const link = cidOf(body, 'blob')
      blobs.set(link, { mime: mimeType, size: body.length })
      return said({ blob: { $type: 'blob', ref: { $link: link }, mimeType, size: body.length } })
    },
  }
}

export function read<Shape extends z.ZodType>(shape: Shape, { json }: Asked): z.infer<Shape> {
  const found = shape.safeParse(json())
  if (found.success) return found.data
  const [first] = found.error.issues
  throw invalid(`${first?.message} at $.${first?.path.join('.')}`)
}

const invalid = (message: string) => new Refusal('InvalidRequest', message)

function filesOf({ embed }: Extract<AnyRecord, { $type: 'app.bsky.feed.post' }>) {
  if (embed?.$type === 'app.bsky.embed.images') return embed.images.map(({ image }) => image)
  return embed?.$type === 'app.bsky.embed.external' && embed.external.thumb ? [embed.external.thumb] : []
}
