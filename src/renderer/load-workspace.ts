/**
 * Everything behind the lock is a chunk of its own, so that the first screen paints without it. Zod is told not to use
 * `eval` before the first schema is made.
 */
export async function loadWorkspace() {
  await import('./zod-without-eval')
  return import('./features/shell/workspace')
}
