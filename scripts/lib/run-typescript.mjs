/**
 * Runs a TypeScript file: `node run-typescript.mjs <file> [arguments]`. Node strips types by itself, but does
 * not find `./module` without its extension, which is how the sources import each other; Vite does.
 */
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [file, ...args] = process.argv.slice(2)
process.argv.splice(1, Number.POSITIVE_INFINITY, resolve(file), ...args)
await runnerImport(resolve(file))
