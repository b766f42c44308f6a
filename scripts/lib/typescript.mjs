import { join } from 'node:path'
import { projectNode } from './paths.mjs'

/** The command line that runs a TypeScript file of the repository, written like its other modules, on Node 24. */
export function typescriptCommand(file, ...args) {
  return [projectNode, [join(import.meta.dirname, 'run-typescript.mjs'), file, ...args]]
}
