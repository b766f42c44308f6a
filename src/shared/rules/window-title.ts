/** What stands on the window of a vault, in the title bar of the system and in its list of windows. */
export function windowTitle(vaultName: string): string {
  return `${vaultName} – Latchkey`
}
