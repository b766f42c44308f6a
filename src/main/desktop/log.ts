/**
 * Notes a bug on standard error: where, its kind and its stack, but not its message, which may quote a value.
 */
export function logBug(place: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error
  const frames = error instanceof Error ? framesOf(error) : []
  process.stderr.write([`bug in ${place}: ${kind}`, ...frames, ''].join('\n'))
}

function framesOf(error: Error): string[] {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
}
