import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { lingui } from '@lingui/vite-plugin'
import babel, { defineRolldownBabelPreset } from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const linguiMacros = defineRolldownBabelPreset({
  preset: () => ({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
  rolldown: { filter: { code: /from ['"]@lingui\/(?:core|react)\/macro['"]/ } },
})

/** A sentence without its Turkish or Russian fails the build, not the manager. */
const everySentenceTranslated = lingui({ failOnMissing: true, failOnCompileError: true })

export default defineConfig({
  root: 'src/web',
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'tr-TR', 'ru-RU'] }), enforce: 'pre' },
    react(),
    everySentenceTranslated,
    babel({ presets: [linguiMacros] }),
  ],
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    chunkSizeWarningLimit: 700,
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
})
