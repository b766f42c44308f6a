import { readdirSync, readFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

export interface Needle {
  readonly name: string
  readonly bytes: Buffer
}

/** Where a needle lies: in which kind of process (`main`, `renderer`, `gpu-process`, …) and what part of its memory. */
export interface MemoryFinding {
  readonly process: string
  readonly needle: string
  readonly region: string
}

const chunkBytes = 16 * 1024 * 1024

/** Looks for bytes in the memory of a process and all that it started. Linux, and the right to read their memory. */
export async function findInMemory(pid: number, needles: readonly Needle[]): Promise<MemoryFinding[]> {
  const findings: MemoryFinding[] = []
  for (const each of listFamily(pid)) {
    const memory = await open(`/proc/${each}/mem`).catch(() => undefined)
    if (memory === undefined) continue
    const process = describeProcess(each)
    for (const region of listRegions(each))
      for (const needle of await findInRegion(memory, region, needles))
        findings.push({ process, needle, region: region.name })
    await memory.close()
  }
  return findings
}

interface Region {
  readonly start: number
  readonly end: number
  readonly name: string
}

async function findInRegion(memory: FileHandle, { start, end }: Region, needles: readonly Needle[]) {
  const overlap = Math.max(...needles.map(({ bytes }) => bytes.length))
  const found: string[] = []
  for (let at = start; at < end; at += chunkBytes) {
    const chunk = Buffer.alloc(Math.min(chunkBytes + overlap, end - at))
    const read = await memory.read(chunk, 0, chunk.length, at).catch(() => undefined)
    if (read === undefined) continue
    for (const { name, bytes } of needles)
      if (chunk.subarray(0, read.bytesRead).includes(bytes)) found.push(name)
  }
  return found
}

/**
 * What can be read and belongs to the process. A reservation of address space has nothing in it, and a file that is mapped and
 * cannot be written (the program itself, its fonts) holds what is in the file.
 */
function listRegions(pid: number): Region[] {
  const largest = 2 ** 31
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from, to, write, name = ''] =
        /^([0-9a-f]+)-([0-9a-f]+) r(\S)\S+ \S+ \S+ \S+\s*(.*)$/.exec(line) ?? []
      if (from === undefined || to === undefined || name === '[vvar]' || name === '[vsyscall]') return []
      if (write === '-' && name.startsWith('/')) return []
      const region = { start: Number.parseInt(from, 16), end: Number.parseInt(to, 16), name: name || 'heap' }
      return region.end - region.start > largest ? [] : [region]
    })
}

function listFamily(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && parentOf(Number(entry)) === pid)
    .map(Number)
  return [pid, ...children.flatMap(listFamily)]
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

function describeProcess(pid: number): string {
  return /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'main'
}
