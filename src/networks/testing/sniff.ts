/** What a file is by its first bytes, whatever it is called. */
export function sniff(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 12).toString('latin1')
  if (head.startsWith('\x89PNG')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'image/webp'
  return head.slice(4, 8) === 'ftyp' ? 'video/mp4' : null
}
