import type { Called } from '../call.ts'
import type { DraftMedia, Line } from '../network.ts'
import { call, placeOf } from './call.ts'
import { pageUrn } from './items.ts'
import { anything, imageUploadShape, uploadStateShape, videoUploadShape } from './shapes.ts'
import { inAddress } from './urn.ts'

type Up = { urn: string; ready: boolean }

/** A picture is announced, sent, and looked at until LinkedIn has worked through it; a video goes in pieces. */
export async function upload(line: Line, media: DraftMedia): Promise<Called<Up>> {
  const sent = media.mime.startsWith('video/') ? await video(line, media) : await image(line, media)
  return sent.ok ? look(line, sent.value) : sent
}

/** Null in `urn` when LinkedIn could not make anything of it. */
export async function look(line: Line, urn: string): Promise<Called<Up>> {
  const kind = urn.startsWith('urn:li:video:') ? 'videos' : 'images'
  const called = await call(placeOf(line), { path: `/rest/${kind}/${inAddress(urn)}`, shape: uploadStateShape })
  if (!called.ok) return called
  const { status } = called.value
  return { ...called, value: { urn: status === 'PROCESSING_FAILED' ? '' : urn, ready: status === 'AVAILABLE' } }
}

async function image(line: Line, media: DraftMedia): Promise<Called<string>> {
  const place = placeOf(line)
  const begun = await call(place, {
    method: 'POST',
    path: '/rest/images?action=initializeUpload',
    json: { initializeUploadRequest: { owner: pageUrn(line.account) } },
    shape: imageUploadShape,
  })
  if (!begun.ok) return begun
  const { uploadUrl, image: urn } = begun.value.value
  const form = { type: media.mime, bytes: await media.bytes() }
  const put = await call(place, { method: 'PUT', path: uploadUrl, form, shape: anything })
  return put.ok ? { ...put, value: urn } : put
}

async function video(line: Line, media: DraftMedia): Promise<Called<string>> {
  const place = placeOf(line)
  const begun = await call(place, {
    method: 'POST',
    path: '/rest/videos?action=initializeUpload',
    json: {
      initializeUploadRequest: {
        owner: pageUrn(line.account),
        fileSizeBytes: media.sizeBytes,
        uploadCaptions: false,
        uploadThumbnail: false,
      },
    },
    shape: videoUploadShape,
  })
  if (!begun.ok) return begun
  const { video: urn, uploadToken, uploadInstructions } = begun.value.value
  const bytes = await media.bytes()
  const parts: string[] = []
  for (const { uploadUrl, firstByte, lastByte } of uploadInstructions) {
    const form = { type: 'application/octet-stream', bytes: bytes.subarray(firstByte, lastByte + 1) }
    const put = await call(place, { method: 'PUT', path: uploadUrl, form, shape: anything })
    if (!put.ok) return put
    parts.push((put.headers['etag'] ?? '').replaceAll('"', ''))
  }
  const ended = await call(place, {
    method: 'POST',
    path: '/rest/videos?action=finalizeUpload',
    json: { finalizeUploadRequest: { video: urn, uploadToken, uploadedPartIds: parts } },
    shape: anything,
  })
  return ended.ok ? { ...ended, value: urn } : ended
}
