import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** A module of `scripts/lib`, to be imported: it is plain JavaScript, whose shape the importing test declares. */
export function library(name: string): string {
  return resolve('scripts/lib', `${name}.mjs`)
}

/** Runs a script until it prints its first line. */
export async function startScript(source: string) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [line]: string[] = await once(createInterface({ input: child.stdout }), 'line')
  if (line === undefined) throw new Error('The script printed nothing.')
  return { child, ended, line }
}
