import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { lingui } from '@lingui/vite-plugin'
import babel, { defineRolldownBabelPreset } from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const linguiMacros = defineRolldownBabelPreset({
  preset: () => ({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
  rolldown: { filter: { code: /from ['"]@lingui\/(?:core|react)\/macro['"]/ } },
})

export default defineConfig(({ mode }) => ({
  root: 'src/web',
  plugins: [
    { ...optimizeLocales.vite({ locales: ['en-US', 'tr-TR', 'ru-RU'] }), enforce: 'pre' },
    react(),
    // A sentence without its Turkish or Russian fails the build; `vite build --mode draft` lets it pass while writing.
    lingui({ failOnMissing: mode === 'production', failOnCompileError: true }),
    babel({ presets: [linguiMacros] }),
  ],
  build: {
    outDir: '../../dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    chunkSizeWarningLimit: 700,
    modulePreload: {
      polyfill: false,
      // Every first visit pays for the list of what each screen needs, so it names the sheets only; scripts find each other.
      resolveDependencies: (_, parts, { hostType }) =>
        hostType === 'html' ? parts : parts.filter((part) => part.endsWith('.css')),
    },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'parsing', test: /node_modules[\\/]zod[\\/]|web[\\/]parsing\.ts$/ }] },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
}))
