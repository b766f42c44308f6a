import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import type { MoveStep } from '../../src/main/vault/move-vault'
import { password } from './temporary-vault'

/** The first words of a command line that starts a program with fewer rights or other disks. */
export type Launcher = readonly string[]

/**
 * Root may write what nobody may write; without these two capabilities permissions bind root too. An ordinary account needs
 * nothing taken away.
 */
export const boundByPermissions: Launcher =
  process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search'] : []

/** Puts a disk of so many KiB over the folder, which only the program sees. */
export function withSmallDisk(folder: string, sizeKiB: number): Launcher {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user']
  const mount = `mount -t tmpfs -o size=${sizeKiB}k,mode=700 tmpfs "$0" && exec "$@"`
  return ['unshare', '--mount', ...asRoot, 'sh', '-c', mount, folder]
}

/**
 * Makes of each path a mount of itself, which only the program sees: nothing can be renamed to or from it, though it can be
 * written; and between a folder that is one and its neighbours nothing can be renamed at all.
 */
export function withPinned(...paths: readonly string[]): Launcher {
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user']
  const mounts = 'for path; do [ "$path" = -- ] && break; mount --bind "$path" "$path" || exit 1; done'
  const rest = 'while [ "$1" != -- ]; do shift; done; shift; exec "$@"'
  return ['unshare', '--mount', ...asRoot, 'sh', '-c', `${mounts}; ${rest}`, 'sh', ...paths, '--']
}

/** A second process at work on a vault, as vault-child.mts tells. It ends with the test. */
export interface VaultChild {
  readonly process: ChildProcess
  /** Its next line; undefined when there are no more. */
  readonly read: () => Promise<unknown>
  /** Lets it close the vault and end. */
  readonly end: () => Promise<void>
  /** Ends it at once, whatever it is doing. */
  readonly kill: () => Promise<void>
  /** Resolves when it has ended, by itself or not. */
  readonly ended: Promise<unknown>
}

export function startVaultChild(
  action: 'create' | 'unlock' | 'write',
  folder: string,
  launcher: Launcher = [],
): VaultChild {
  return startChild('vault-child.mts', [action, folder, password], launcher)
}

/** Backs up or restores again and again, as keeping-child.mts tells. */
export function startKeepingChild(
  action: 'back-up' | 'restore',
  folder: string,
  backups: readonly string[] = [],
  launcher: Launcher = [],
): VaultChild {
  return startChild('keeping-child.mts', [action, folder, password, ...backups], launcher)
}

/** Does one thing with a vault, as once-child.mts tells. */
export function startOnceChild(
  action: 'change-password' | 'rotate' | 'back-up' | 'restore',
  folder: string,
  argument: string,
  launcher: Launcher = [],
): VaultChild {
  return startChild('once-child.mts', [action, folder, password, argument], launcher)
}

/** Unlocks and kills itself at once, after a change or without one, as first-use-child.mts tells. */
export function startFirstUseChild(action: 'used' | 'unused', folder: string): VaultChild {
  return startChild('first-use-child.mts', [action, folder, password])
}

/** Rotates a credential again and again, as rotation-child.mts tells. */
export function startRotationChild(folder: string, credentialId: string): VaultChild {
  return startChild('rotation-child.mts', [folder, password, credentialId])
}

/** Moves a vault, as move-child.mts tells, and kills itself at a step of it. */
export function startMoveChild(
  { from, to, note }: { from: string; to: string; note: string },
  step: MoveStep | 'never',
  launcher: Launcher = [],
): VaultChild {
  return startChild('move-child.mts', [from, to, note, step], launcher)
}

/** Refreshes tokens, as oauth-child.mts tells. */
export function startOAuthChild(
  folder: string,
  { credentialId, environmentId }: { credentialId: string; environmentId: string },
  lastStep: 'answered' | 'saved' | '' = '',
): VaultChild {
  return startChild('oauth-child.mts', [folder, password, credentialId, environmentId, lastStep])
}

function startChild(name: string, args: readonly string[], launcher: Launcher = []): VaultChild {
  const hooks = new URL('typescript-hooks.mjs', import.meta.url).href
  const script = join(import.meta.dirname, name)
  const node = [process.execPath, '--import', hooks, script, ...args]
  const [command = '', ...rest] = [...launcher, ...node]
  const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()

  async function read(): Promise<unknown> {
    const line = await lines.next()
    return line.done ? undefined : JSON.parse(line.value)
  }
  async function end(): Promise<void> {
    child.stdin.end()
    await exited
  }
  async function kill(): Promise<void> {
    child.kill('SIGKILL')
    await exited
  }
  onTestFinished(kill)
  return { process: child, read, end, kill, ended: exited }
}
