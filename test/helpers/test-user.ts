import { execFileSync } from 'node:child_process'

/** Lets the account that runs Electron write a folder, with all that is in it already. */
export function giveToTestUser(folder: string): void {
  const user = process.env.LATCHKEY_TEST_USER
  if (user) execFileSync('chown', ['-R', `${user}:`, folder])
}
