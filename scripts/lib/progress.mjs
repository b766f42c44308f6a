const isTerminal = process.stderr.isTTY
const millisecondsBetweenUpdates = isTerminal ? 1000 : 15_000

/** Says one thing about what is being done. Goes to standard error, like all progress. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** Does something that takes a while, and shows for how long it has been at it. */
export async function step(title, action) {
  const started = Date.now()
  const elapsed = () => `${Math.round((Date.now() - started) / 1000)} s`
  const show = (text) => process.stderr.write(isTerminal ? `\r\x1b[K${text}` : `${text}\n`)
  show(`… ${title}`)
  const timer = setInterval(() => show(`… ${title}, ${elapsed()}`), millisecondsBetweenUpdates)
  try {
    const result = await action()
    show(`✓ ${title}, ${elapsed()}${isTerminal ? '\n' : ''}`)
    return result
  } catch (error) {
    show(`✗ ${title}, ${elapsed()}${isTerminal ? '\n' : ''}`)
    throw error
  } finally {
    clearInterval(timer)
  }
}
