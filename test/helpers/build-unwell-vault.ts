/**
 * Makes a vault with one finding of each kind, a score that goes back some weeks and a credential that was used:
 * `build-unwell-vault.ts <folder> <password>`.
 */
import { insertExchange } from '../../src/main/store/exchanges'
import { saveSnapshot } from '../../src/main/store/health-snapshots'
import { VaultSession } from '../../src/main/vault/session'
import { addDays, dayOf } from '../../src/shared/rules/calendar-day'
import { exchange } from './drafts'
import { successOf, unlocked } from './temporary-vault'
import { makeUnwell } from './unwell-vault'

const [folder, password] = process.argv.slice(2)
if (folder === undefined || password === undefined) throw new Error('Name the folder and a password.')
const session = new VaultSession()
successOf(await session.create(folder, password))
const vault = unlocked(session)
const now = Date.now()
vault.db.transaction(() => {
  const { sound, databases } = makeUnwell(vault, now)
  const scores = [34, 38, 38, 31, 40, 44, 42, 45]
  for (const [index, score] of scores.entries())
    saveSnapshot(vault.db, {
      ...{ day: addDays(dayOf(now), (index - scores.length) * 3), score },
      counts: { urgent: 4, warning: 5, hint: 6 },
    })
  for (let index = 0; index < 60; index += 1) {
    const sentAt = now - ((index * 7) % 29) * 24 * 60 * 60 * 1000 - index * 60_000
    const status = index % 9 === 0 ? 500 : 200
    insertExchange(
      vault.db,
      exchange({
        ...{ databaseId: databases.payments.id, credentialId: sound.id, sentAt },
        outcome: {
          ...{ type: 'response', status, statusText: '', headers: [], size: 0 },
          body: { type: 'text', text: '' },
        },
      }),
    )
  }
})
session.lock()
