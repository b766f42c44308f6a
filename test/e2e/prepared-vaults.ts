import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Crowd } from '../helpers/crowded-vault'
import type { Sandbox } from '../sandbox'
import { describeSandbox } from '../sandbox/description'
import { giveToTestUser } from './fixtures'

const run = promisify(execFile)

/** Puts the vault of `npm run demo` in a profile. */
export async function prepareDemoVault(userData: string, sandbox: Sandbox): Promise<void> {
  await runTypescript('test/helpers/build-demo-vault.ts', [userData], {
    LATCHKEY_SANDBOX: JSON.stringify(describeSandbox(sandbox)),
  })
  giveToTestUser(userData)
}

/** Puts a vault in a profile whose one database has that many credentials. */
export async function prepareLargeVault(
  userData: string,
  password: string,
  credentials: number,
): Promise<void> {
  await runTypescript('test/helpers/build-large-vault.ts', [userData, password, String(credentials)])
  giveToTestUser(userData)
}

/** Puts a vault in a profile with so many databases, credentials and exchanges over all of them. */
export async function prepareCrowdedVault(userData: string, password: string, crowd: Crowd): Promise<void> {
  const sizes = Object.entries(crowd).flatMap(([name, count]) => [`--${name}`, String(count)])
  await runTypescript('test/helpers/build-crowded-vault.ts', [userData, password, ...sizes])
  giveToTestUser(userData)
}

/** Puts a vault in a profile that has 50 keys for 300 companies. */
export async function prepareReachVault(userData: string, password: string, sandbox: Sandbox): Promise<void> {
  await runTypescript('test/helpers/build-reach-vault.ts', [userData, password], {
    LATCHKEY_SANDBOX: JSON.stringify(describeSandbox(sandbox)),
  })
  giveToTestUser(userData)
}

/** Puts a vault in a profile that has a backup and is damaged in a response of its history. */
export async function prepareDamagedVault(userData: string, password: string): Promise<void> {
  await runTypescript('test/helpers/build-damaged-vault.ts', [join(userData, 'vault'), password])
  giveToTestUser(userData)
}

/** Puts a vault in a profile that has one finding of each kind. */
export async function prepareUnwellVault(userData: string, password: string): Promise<void> {
  await runTypescript('test/helpers/build-unwell-vault.ts', [join(userData, 'vault'), password])
  giveToTestUser(userData)
}

/** Returns what it printed. In a process of its own: the test runner's loader cannot load the native modules of the vault. */
export async function runTypescript(
  file: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<string> {
  const { stdout } = await run(process.execPath, [resolve('scripts/lib/run-typescript.mjs'), file, ...args], {
    env: { ...process.env, ...environment },
  })
  return stdout
}
