import { resolve } from 'node:path'

const name = '--vault'

/** The folder of `--vault PATH` or `--vault=PATH` on a command line that was given in `folder`; undefined without one. */
export function findVaultArgument(argv: readonly string[], folder: string): string | undefined {
  const index = argv.findIndex((word) => word === name || word.startsWith(`${name}=`))
  const word = argv[index]
  const path = word === name ? argv[index + 1] : word?.slice(name.length + 1)
  return path ? resolve(folder, path) : undefined
}

/** The same as a second start gave it to the first. Electron passes on what it likes of the command line itself. */
export function findGivenVault(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null || !('vault' in given)) return undefined
  return typeof given.vault === 'string' ? given.vault : undefined
}
