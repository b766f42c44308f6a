/**
 * Runs the sandbox until it is told to end: a table for a person on stderr, and one line of JSON on stdout when it is
 * ready, for another process (`descriptionSchema`).
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeSandbox, explainSandbox } from './description'
import { startSandbox } from './index'

const sandbox = await startSandbox()
const folder = await mkdtemp(join(tmpdir(), 'latchkey-sandbox-'))
const caFile = join(folder, 'ca.pem')
await writeFile(caFile, sandbox.caCertificate)

async function end(): Promise<void> {
  await sandbox.close()
  await rm(folder, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end)

const description = describeSandbox(sandbox)
process.stderr.write(explainSandbox(description, caFile))
process.stdout.write(`${JSON.stringify(description)}\n`)
