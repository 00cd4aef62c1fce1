/** The picture engine, loaded by the first picture: a desk that handles none is spared its memory. */
export const pictures = async () => (await import('sharp')).default

/** More is not shown anywhere; with it a JPEG stays far below what networks take. */
const JPEG_PIXELS = 2048
const JPEG_QUALITY = 88

/** The picture as a JPEG: upright, on white where it was transparent, of its first frame where it moved. */
export async function asJpeg(bytes: Uint8Array): Promise<Uint8Array> {
  const sharp = await pictures()
  return sharp(bytes)
    .rotate()
    .resize(JPEG_PIXELS, JPEG_PIXELS, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer()
}
