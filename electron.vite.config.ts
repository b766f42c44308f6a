import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// What the test runtime has (docs/decisions/0006); electron-vite would take the newest.
const oldestNode = 'node20.18'
const oldestChrome = 'chrome130'

export default defineConfig({
  main: {
    build: {
      minify: true,
      target: oldestNode,
      // Pure JavaScript goes into the bundle, which starts faster than many small files; native modules stay outside.
      externalizeDeps: { exclude: ['zod', 'undici'] },
    },
  },
  preload: {
    build: {
      target: oldestNode,
      // A sandboxed preload is loaded as CommonJS and can require nothing but electron.
      rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react(), tailwindcss()],
    build: {
      rollupOptions: { input: resolve('src/renderer/index.html') },
      target: oldestChrome,
      // Less to read and parse before the first screen.
      minify: true,
      // Fonts stay files of their own: the content policy allows no data: fonts.
      assetsInlineLimit: 0,
    },
  },
})
