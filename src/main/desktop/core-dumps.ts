import { writeFileSync } from 'node:fs'
import { app } from 'electron'

/**
 * Leaves the memory of main and of its pages out of core dumps on Linux, where a crash may write it to the disk with every key
 * that was open. Pages are told one by one, for Chromium forks them from a process that is older than this one. macOS writes
 * none unless told to, Windows none of whole processes.
 */
export function keepMemoryOutOfDumps(): void {
  if (process.platform !== 'linux') return
  emptyDumpsOf(process.pid)
  app.on('web-contents-created', (_event, contents) => {
    contents.on('did-navigate', () => emptyDumpsOf(contents.getOSProcessId()))
  })
}

/** The filter says which kinds of memory a core dump contains, as bits (core(5)). */
function emptyDumpsOf(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/coredump_filter`, '0')
  } catch {
    // The process has ended, or the kernel knows no core dumps.
  }
}
