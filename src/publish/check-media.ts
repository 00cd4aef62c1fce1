import { look, stop, type Finding, type Rule, type Standing } from './check.ts'
import type { Media, Rendered } from './post.ts'

/** What a channel, and the house, would say to the pictures and videos of a post. */
export function mediaFindings(post: Rendered, rule: Rule, standing: Standing): Finding[] {
  const { media } = rule
  if (post.media.length < (media?.min ?? 0)) return [stop('needs-media', {}, null), ...addressFindings(media, standing)]
  if (post.media.length === 0) return []
  if (!media) return [stop('no-media-here', {}, 'keep-first-media')]
  const isMixed = new Set(post.media.map(({ mime }) => mime.split('/')[0])).size > 1
  return [
    ...(post.media.length > media.max
      ? [stop('too-many-media', { count: post.media.length, max: media.max }, 'keep-first-media')]
      : []),
    ...addressFindings(media, standing),
    ...(isMixed && !media.mixed ? [stop('media-mixed', {}, 'keep-first-media')] : []),
    ...post.media.flatMap((one) =>
      [...fileFindings(one, media), ...altFindings(one, media.altMax, standing), ...rightsFindings(one, standing)].map(
        (finding) => Object.assign(finding, { mediaId: one.id }),
      ),
    ),
  ]
}

type MediaRule = NonNullable<Rule['media']>

/** A network that fetches pictures from a desk it cannot reach would fail at night. */
const addressFindings = (rule: MediaRule | null, { hasAddress }: Standing): Finding[] =>
  rule?.fetched && !hasAddress ? [stop('no-public-address', {}, null)] : []

function fileFindings(one: Media, rule: MediaRule): Finding[] {
  const isVideo = one.mime.startsWith('video/')
  const limit = isVideo ? rule.videoMaxBytes : rule.imageMaxBytes
  const fix = isVideo ? ('drop-media' as const) : ('fit-media' as const)
  const also = isVideo ? {} : { also: 'drop-media' as const }
  const seconds = one.seconds ?? null
  return [
    ...(rule.mimes.includes(one.mime) ? [] : [{ ...stop('media-type', { type: kindOf(one.mime) }, fix), ...also }]),
    ...(limit !== null && one.sizeBytes > limit
      ? [{ ...stop('media-too-big', { megabytes: megabytes(one.sizeBytes), max: megabytes(limit) }, fix), ...also }]
      : []),
    ...(!isVideo && rule.shape && !isWithin(shapeOf(one), { min: rule.shape.tallest, max: rule.shape.widest })
      ? [
          {
            ...stop(
              'media-shape',
              { shape: said(shapeOf(one)), tallest: said(rule.shape.tallest), widest: said(rule.shape.widest) },
              fix,
            ),
            ...also,
          },
        ]
      : []),
    ...(!isVideo && rule.maxPixels !== undefined && Math.max(one.width ?? 0, one.height ?? 0) > rule.maxPixels
      ? [
          {
            ...stop('media-too-wide', { pixels: Math.max(one.width ?? 0, one.height ?? 0), max: rule.maxPixels }, fix),
            ...also,
          },
        ]
      : []),
    ...(isVideo && rule.videoSeconds && !isWithin(seconds, rule.videoSeconds)
      ? [stop('video-length', { seconds: Math.round(seconds ?? 0), ...rule.videoSeconds }, fix)]
      : []),
  ]
}

/** What is unknown is let through: the network knows better. */
const isWithin = (figure: number | null, { min, max }: { min: number; max: number }): boolean =>
  figure === null || (figure >= min * (1 - TOLERANCE) && figure <= max * (1 + TOLERANCE))

/** A pixel more or less is no other shape. */
const TOLERANCE = 0.005

const shapeOf = ({ width, height }: Media): number | null => (width && height ? width / height : null)

function altFindings(one: Media, altMax: number | null, { alt: policy }: Standing): Finding[] {
  const isBare = one.alt.trim() === ''
  // The house may want a description even where a network drops it: the picture is used again elsewhere.
  if (isBare && policy === 'required') return [stop('alt-needed', {}, 'write-alt')]
  if (altMax === null) return []
  return [
    ...(isBare && policy === 'asked' ? [look('no-alt', {}, 'write-alt')] : []),
    ...(one.alt.length > altMax ? [stop('alt-too-long', { max: altMax }, 'write-alt')] : []),
  ]
}

/** A picture whose rights have ended by then must not go out. */
function rightsFindings({ expiresOn }: Media, { at, zone }: Standing): Finding[] {
  if (!expiresOn) return []
  const last = Temporal.PlainDate.from(expiresOn)
  const day = at.toZonedDateTimeISO(zone).toPlainDate()
  return Temporal.PlainDate.compare(day, last) > 0 ? [stop('rights-ended', { day: expiresOn }, 'drop-media')] : []
}

const said = (shape: number | null): string => (shape === null ? '?' : `${Math.round(shape * 100) / 100} : 1`)
const kindOf = (mime: string): string => (mime.split('/')[1] ?? mime).toUpperCase()
const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10
