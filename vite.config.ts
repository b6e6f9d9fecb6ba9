import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env['VOORKANT_SERVER'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  base: '/',
  publicDir: false,
  cacheDir: at('.cache/vite'),
  plugins: [
    // The build and the tests start vite from the project folder; the pages start in app/web.
    { name: 'pages-in-app-web', config: () => ({ root: at('app/web') }) },
    react(),
    // react-aria speaks thirty languages; our screens speak two.
    { ...optimizeLocales.vite({ locales: ['nl-NL', 'en-GB', 'en-US'] }), enforce: 'pre' },
  ],
  resolve: { alias: [{ find: /^typebox$/, replacement: at('app/web/schemas-in-browser.ts') }] },
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    // The files of a screen are small and the connection is one: no inline copies, no forced vendor chunk.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { screens: at('app/web/index.html'), intake: at('platform/web/styles/intake.css') },
      output: {
        // Pages that the server renders link this one by its plain name.
        assetFileNames: ({ names }) => (names.includes('intake.css') ? 'intake.css' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/api', '/theme.css', '/intake.css', '/aanmelden', '/melden'].map((path) => [path, { target: server }]),
    ),
  },
})
