import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

export default defineConfig({
  main: {
    build: {
      // Pure JavaScript goes into the bundle, which starts faster than many small files; native modules stay outside.
      externalizeDeps: { exclude: ['zod', 'undici'] },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is loaded as CommonJS and can require nothing but electron.
      rollupOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [react(), tailwindcss()],
    build: {
      rollupOptions: { input: resolve('src/renderer/index.html') },
      // Less to read and parse before the first screen.
      minify: true,
      // Fonts stay files of their own: the content policy allows no data: fonts.
      assetsInlineLimit: 0,
    },
  },
})
