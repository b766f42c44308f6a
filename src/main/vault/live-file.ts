import { closeSync, fstatSync, openSync, read, readSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { promisify } from 'node:util'
import { ConnectionClosedError } from './connection'

const sliceBytes = 1_048_576
const attempts = 3

/**
 * Reads the encrypted file of a database that SQLite has open, byte for byte: nothing is decrypted, and a copy of any size
 * keeps nobody waiting. The descriptor stays open until SQLite has closed the file: POSIX drops all locks that a
 * process has on a file when it closes any descriptor of it (https://www.sqlite.org/howtocorrupt.html, section 2.2).
 */
export class LiveFile {
  readonly #descriptor: number
  readonly #countChanges: () => number
  #isOpen = true

  /** `countChanges` grows with every change. */
  constructor(path: string, countChanges: () => number) {
    this.#descriptor = openSync(path, 'r')
    this.#countChanges = countChanges
  }

  /** To be called when SQLite has closed the file. */
  close(): void {
    if (this.#isOpen) closeSync(this.#descriptor)
    this.#isOpen = false
  }

  /**
   * Makes a file with the database as it is at one moment. What changes meanwhile is noticed, and the copy begun again; if
   * it never comes to an end so, it is made in one go.
   */
  async copyTo(target: string): Promise<void> {
    const file = await open(target, 'wx', 0o600)
    try {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const before = this.#state()
        await this.#copySlices(file)
        if (this.#state() === before) return
        await file.truncate(0)
      }
      this.#copyAtOnce(file.fd)
    } finally {
      await file.close()
    }
  }

  /** The count misses a change of the key, which writes every page; the time of the file does not. */
  #state(): string {
    this.#requireOpen()
    const changes = this.#countChanges()
    const { size, mtimeNs } = fstatSync(this.#descriptor, { bigint: true })
    return `${changes} ${size} ${mtimeNs}`
  }

  /** The number of a closed descriptor may be that of another file by now. */
  #requireOpen(): void {
    if (!this.#isOpen) throw new ConnectionClosedError()
  }

  async #copySlices(file: FileHandle): Promise<void> {
    const slice = Buffer.alloc(sliceBytes)
    // As far as it goes now: a file that grows all the time is not run after.
    const { size } = fstatSync(this.#descriptor)
    for (let position = 0; position < size; position += sliceBytes) {
      this.#requireOpen()
      const { bytesRead } = await readAsync(this.#descriptor, slice, 0, sliceBytes, position)
      await file.write(slice, 0, bytesRead, position)
    }
  }

  #copyAtOnce(target: number): void {
    const slice = Buffer.alloc(sliceBytes)
    for (let position = 0; ; ) {
      const bytesRead = readSync(this.#descriptor, slice, 0, sliceBytes, position)
      if (bytesRead === 0) return
      writeSync(target, slice, 0, bytesRead, position)
      position += bytesRead
    }
  }
}

const readAsync = promisify(read)
