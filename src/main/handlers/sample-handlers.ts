import { fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { logBug } from '../desktop/log'
import { listSampleData, type Sample } from '../sample/sample-data'
import type { SampleServer } from '../sample/sample-server'
import { deleteDatabase } from '../store/databases'
import { listSamples, listSampleUrls, moveSamples, noteSample } from '../store/samples'
import { removeForever } from '../store/trash'
import type { UnlockedVault, VaultWatcher } from '../vault/session'
import { describeStorageError } from '../vault/storage-error'
import { allOrNothing, forEachResult } from './all-or-nothing'
import { aboutRemoval, noted } from './audit-trail'
import { credentialHandlers } from './credential-handlers'
import { databaseHandlers } from './database-handlers'
import type { UnlockedHandlers } from './handlers'

/** Starts the server of the samples on a port, or on a free one; a test puts another in its place. */
export type StartSampleServer = (port?: number) => Promise<SampleServer>

const startOwn: StartSampleServer = async (port) =>
  (await import('../sample/sample-server')).startSampleServer(port)

/**
 * The samples of the vault that is open, and the server they are sent to: it runs while they are there and the vault is open, and for
 * nobody else is it loaded.
 */
export function createSamples(start: StartSampleServer = startOwn) {
  let open: UnlockedVault | undefined
  let server: SampleServer | undefined

  /** Of a vault that was closed meanwhile nothing is left running. */
  async function run(vault: UnlockedVault, port?: number): Promise<SampleServer | undefined> {
    const started = await start(port)
    if (open !== vault || server !== undefined) {
      started.close()
      return server
    }
    server = started
    return server
  }

  function stop(): void {
    server?.close()
    server = undefined
  }

  async function resume(vault: UnlockedVault): Promise<void> {
    if (open !== vault || listSamples(vault.db).length === 0) return
    const from = findOrigin(listSampleUrls(vault.db))
    if (from === undefined) return
    const running = await run(vault, Number(new URL(from).port))
    if (running !== undefined && running.origin !== from && open === vault && !vault.db.isReadOnly())
      moveSamples(vault.db, { from, to: running.origin })
  }

  const watcher: VaultWatcher = {
    entered(vault) {
      open = vault
      setImmediate(() => {
        resume(vault).catch((error) => {
          // Nobody asked for it: a request says that the server is not there.
          if (describeStorageError(error) === undefined) logBug('samples', error)
        })
      })
    },
    leaving() {
      open = undefined
      stop()
    },
    refused: async () => undefined,
  }

  const handlers = {
    listSamples: (_input, { db }) => succeed(listSamples(db)),
    addSamples: async (_input, vault) => {
      const present = listSamples(vault.db)
      if (present.length > 0) return succeed(present)
      // Watchers may hear of the vault only now that it is changed.
      open = vault
      const running = server ?? (await run(vault).catch(() => undefined))
      if (running === undefined) return fail('in-use', texts.samples.serverFailed)
      const added = allOrNothing(vault.db, () =>
        forEachResult(listSampleData(running.origin, Date.now()), (sample) => addSample(sample, vault)),
      )
      return added.ok ? succeed(listSamples(vault.db)) : added
    },
    removeSamples: (_input, vault) => {
      const removed = allOrNothing(vault.db, () =>
        forEachResult(listSamples(vault.db), (id) => removeSample(id, vault)),
      )
      if (removed.ok) stop()
      return removed
    },
  } satisfies Partial<UnlockedHandlers>

  return { watcher, handlers }
}

function addSample({ databases, credentials }: Sample, vault: UnlockedVault): Result<void> {
  const databaseIds: string[] = []
  const made = forEachResult(databases, ({ environments, ...draft }) => {
    const note = texts.samples.note
    const result = databaseHandlers.createDatabase({ ...draft, note, liveReadOnly: false }, vault)
    if (!result.ok) return result
    const { id } = result.value
    databaseIds.push(id)
    noteSample(vault.db, { id })
    return forEachResult(environments, (environment) =>
      databaseHandlers.createEnvironment({ ...environment, databaseId: id }, vault),
    )
  })
  if (!made.ok) return made
  return forEachResult(credentials, (draft) =>
    credentialHandlers.createCredential({ ...draft, databaseIds }, vault),
  )
}

/** By way of the trash, where it may be already. */
function removeSample(id: string, vault: UnlockedVault): Result<unknown> {
  deleteDatabase(vault.db, { id })
  return noted(vault, () => removeForever(vault.db, { kind: 'database', id }), aboutRemoval)
}

/** Where the server of the samples was when they were used last. */
function findOrigin(urls: readonly string[]): string | undefined {
  return urls.map((url) => /^http:\/\/127\.0\.0\.1:\d+/.exec(url)?.[0]).find((origin) => origin !== undefined)
}
