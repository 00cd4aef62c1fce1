import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { grow } from './calls.ts'

/** The link as a picture for a poster, a cup or a window. */
export function LinkCode({ id, short }: { id: string; short: string }) {
  const { t } = useLingui()
  const { data } = grow.useCall('GET /grow/links/:id/code', { id })
  if (!data) return null
  const { size, path } = data
  return (
    <div className="grow-code">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t`QR code of ${short}`} shapeRendering="crispEdges">
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <div>
        <p className="meta">
          <Trans>Scans are counted as coming from a QR code. Print it no smaller than 2 cm.</Trans>
        </p>
        <Button icon={IconDownload} onPress={() => download(svgOf(size, path), `${short.split('/').at(-1)}.svg`)}>
          <Trans>Save as SVG</Trans>
        </Button>
      </div>
    </div>
  )
}

const svgOf = (size: number, path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
  `<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`

function download(text: string, name: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
