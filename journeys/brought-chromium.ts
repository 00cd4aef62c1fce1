import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Launch = { executablePath: string; env: Record<string, string> }

const PACKAGE = '@sparticuz/chromium'
/** The package unpacks the libraries that small machines lack only where it believes to be on this platform. */
const WITH_LIBRARIES = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }

/** The Chromium that npm brings, unpacked once per user and version, with its libraries and fonts. */
export function broughtChromium(): Launch {
  const folder = join(tmpdir(), `meydan-chromium-${edition()}-${process.getuid?.() ?? 'me'}`)
  if (!existsSync(folder)) unpack(folder)
  if (lstatSync(folder).uid !== process.getuid?.()) throw new Error(`${folder} belongs to somebody else; remove it`)
  const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf'), LD_LIBRARY_PATH: join(folder, 'al2023/lib'), HOME: folder }
  return { executablePath: join(folder, 'chromium'), env }
}

/** In a process of its own, because the package unpacks into the temporary folder of its process; then renamed when whole. */
function unpack(folder: string) {
  const aside = mkdtempSync(`${folder}-`)
  const script = `import('${PACKAGE}').then((packed) => packed.default.executablePath())`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...WITH_LIBRARIES, TMPDIR: aside },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the Chromium that npm brought does not unpack: ${stderr}`)
  writeFileSync(join(aside, 'fonts.conf'), fontsOf(folder))
  try {
    renameSync(aside, folder)
  } catch (cause) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(folder)) throw cause
  }
}

/** The size of the packed browser tells one version from the next. */
const edition = (): number => {
  const root = dirname(dirname(fileURLToPath(import.meta.resolve(PACKAGE))))
  return lstatSync(join(root, 'bin/chromium.br')).size
}

const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
