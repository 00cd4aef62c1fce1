import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'tr', 'ru'],
  format: formatter({ lineNumbers: false }),
  catalogs: [
    { path: '<rootDir>/src/web/words/{locale}', include: ['<rootDir>/src/web'], exclude: ['**/kit/gallery/**'] },
    { path: '<rootDir>/src/{name}/words/{locale}', include: ['<rootDir>/src/{name}/ui'] },
  ],
})
