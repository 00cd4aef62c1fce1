import { globSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

/** Every room with screens keeps its own sentences beside them. */
const rooms = globSync('src/*/ui', { cwd: import.meta.dirname }).map((folder) => basename(dirname(folder)))

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'tr', 'ru'],
  format: formatter({ lineNumbers: false }),
  catalogs: [
    { path: '<rootDir>/src/web/words/{locale}', include: ['<rootDir>/src/web'], exclude: ['**/kit/gallery/**'] },
    ...rooms.map((room) => ({
      path: `<rootDir>/src/${room}/words/{locale}`,
      include: [`<rootDir>/src/${room}/ui`],
    })),
  ],
})
