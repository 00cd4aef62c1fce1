// Builds the browser's part after `npm ci`. Runs on the Node the machine has, however old.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode } from './node.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const vite = join(root, 'node_modules/vite/bin/vite.js')
const has = (path) => existsSync(join(root, path))

if (has('vite.config.ts') && has('src/web/index.html')) build()

function build() {
  if (!existsSync(vite)) {
    if (!has('dist/index.html'))
      console.error(
        'The screens are not built, because the tools for it are not installed: run `npm ci` and then `npm run build`.',
      )
    return
  }
  const node = findNode()
  if (node === null) {
    console.error('The screens are not built: Meydan needs Node 26 or newer.')
    process.exit(1)
  }
  const { status } = spawnSync(node, [vite, 'build'], { cwd: root, stdio: 'inherit' })
  process.exit(status ?? 1)
}
