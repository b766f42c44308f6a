import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { createHealthBook } from '../../../src/main/handlers/health-book'
import { createHealthHandlers } from '../../../src/main/handlers/health-handlers'
import { listAuditEntries } from '../../../src/main/store/audit'
import { changeState } from '../../../src/main/store/credential-life'
import { deleteCredential, findCredential, updateCredential } from '../../../src/main/store/credentials'
import { updateEnvironment } from '../../../src/main/store/environments'
import { insertExchange } from '../../../src/main/store/exchanges'
import { getSettings, updateSettings } from '../../../src/main/store/settings'
import { removeForever } from '../../../src/main/store/trash'
import type { UnlockedVault, VaultSession } from '../../../src/main/vault/session'
import type { Outcome } from '../../../src/shared/model/exchange'
import type { Finding, FindingFilter, FindingKind } from '../../../src/shared/model/health'
import { findingKinds } from '../../../src/shared/model/health'
import { addDays, dayOf } from '../../../src/shared/rules/calendar-day'
import { exchange } from '../../helpers/drafts'
import { successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'
import { makeUnwell } from '../../helpers/unwell-vault'

const day = 24 * 60 * 60 * 1000
const everything: FindingFilter = {
  kind: null,
  mode: null,
  providerId: null,
  databaseId: null,
  dismissed: false,
}

let session: VaultSession
let vault: UnlockedVault
let unwell: ReturnType<typeof makeUnwell>
let now: number
let chosenPath: string | null
const health = createHealthBook(() => undefined)
const dialogs = { choosePlace: async () => chosenPath }

beforeEach(async () => {
  const made = await temporaryVault()
  session = made.session
  vault = unlocked(session)
  health.leaving(vault)
  now = Date.now()
  unwell = makeUnwell(vault, now)
  chosenPath = join(dirname(made.folder), 'ends.ics')
})

const calls = () => createHealthHandlers({ vault: session, health, dialogs })

/** What is known once all has been read. */
async function read() {
  calls().getHealth(undefined, vault)
  await health.idle()
  return successOf(calls().getHealth(undefined, vault))
}

async function list(filter: Partial<FindingFilter> = {}, offset = 0, limit = 100) {
  await read()
  return successOf(calls().listFindings({ filter: { ...everything, ...filter }, offset, limit }, vault))
}

async function titlesOf(filter: Partial<FindingFilter> = {}): Promise<string[]> {
  return (await list(filter)).findings.map(({ detail, title }) => `${detail.kind}: ${title}`)
}

async function find(kind: FindingKind): Promise<Finding> {
  const [finding] = (await list({ kind })).findings
  if (finding === undefined) throw new Error(`Nothing of the kind ${kind} was found.`)
  return finding
}

const each = [
  'failing: Refused key',
  'expired: Expired key',
  'wrong-mode: Test key in Live',
  'plain-http: On premises',
  'same-secret: First of two',
  'same-secret: Second of two',
  'expiring: Ending key',
  'opens-more: Wide key',
  'personal-owner: Key of a person',
  'not-rotated: Old key',
  'no-end: Endless key',
  'unrestricted: Token for everything',
  'never-used: Unused key',
]

describe('findings', () => {
  test('are one of each kind, in the order of the kinds, of what is active alone', async () => {
    const found = await titlesOf()
    // Two that have the same secret stand in either order.
    expect(found.toSorted()).toEqual(each.toSorted())
    const { groups, total } = await list()
    expect(groups.map(({ kind }) => kind)).toEqual(findingKinds)
    expect(total).toBe(13)
    expect(groups.find(({ kind }) => kind === 'same-secret')).toEqual({
      ...{ kind: 'same-secret', severity: 'warning', count: 2 },
    })
  })

  test('say what they are about, and never more of a secret than its title', async () => {
    const { findings } = await list()
    const same = findings.find(({ title }) => title === 'First of two')
    expect(same).toMatchObject({
      detail: { others: ['Second of two'], count: 1, acrossModes: false },
      databases: [{ name: 'Fjord Payments' }],
      databaseCount: 1,
      remedies: ['rotate', 'open', 'deactivate'],
      dismissal: null,
    })
    expect((await find('opens-more')).detail).toMatchObject({ databases: ['Havn AS'] })
    expect((await find('failing')).detail).toMatchObject({
      status: 403,
      database: 'Fjord Payments',
      provesDead: true,
    })
    expect(JSON.stringify(findings)).not.toMatch(/sk_|xxxx|milient \d/)
  })

  test('are filtered by mode, provider and database, and pages follow each other', async () => {
    expect(await titlesOf({ mode: 'live' })).toEqual([
      'wrong-mode: Test key in Live',
      'plain-http: On premises',
      'no-end: Endless key',
    ])
    expect(await titlesOf({ providerId: 'milient-moment' })).toEqual([
      'opens-more: Wide key',
      'personal-owner: Key of a person',
    ])
    expect(await titlesOf({ databaseId: unwell.databases.campaigns.id })).toEqual([
      'plain-http: On premises',
      'unrestricted: Token for everything',
    ])
    const all = await titlesOf()
    const pages = [await list({}, 0, 5), await list({}, 5, 5), await list({}, 10, 5)]
    expect(
      pages.flatMap(({ findings }) => findings.map(({ detail, title }) => `${detail.kind}: ${title}`)),
    ).toEqual(all)
    const kind = await list({ kind: 'same-secret' })
    expect([kind.total, kind.groups.length]).toEqual([2, 12])
  })

  test('go when what they are about is mended, and come when the day does', async () => {
    const { subject } = await find('never-used')
    successOf(changeState(vault.db, { id: subject.id, state: 'deactivated', now }))
    successOf(updateEnvironment(vault.db, { ...unwell.environment, baseUrl: 'https://crm.example.com/api' }))
    expect(await titlesOf()).not.toContain('plain-http: On premises')
    expect(await titlesOf({ kind: 'never-used' })).toEqual([])
    updateSettings(vault.db, { ...getSettings(vault.db), rotationDays: 0 })
    expect(await titlesOf({ kind: 'not-rotated' })).toEqual([])
    updateSettings(vault.db, { ...getSettings(vault.db), reminderDays: [250] })
    expect(await titlesOf({ kind: 'expiring' })).toContain('expiring: Wide key')
  })

  test('a secret that two had is no finding any more when one of them got another', async () => {
    const { subject } = await find('same-secret')
    const before = findCredential(vault.db, subject)
    if (before === undefined) throw new Error('It is gone.')
    const parts = [
      { name: 'key', secret: true as const, value: 'sk_test_another one altogether', hint: null },
    ]
    successOf(updateCredential(vault.db, vault.sealingKey, { ...before, parts }))
    expect(await titlesOf({ kind: 'same-secret' })).toEqual([])
  })
})

describe('a dismissal', () => {
  const reason = 'The partner has promised a new one'

  async function dismiss(finding: Finding, until: number | null = null) {
    const { subject, detail } = finding
    return calls().dismissFinding({ subject, kind: detail.kind, reason, until }, vault)
  }

  test('takes a finding away with its reason, is in the log, and can be taken back', async () => {
    const before = await read()
    const finding = await find('expired')
    successOf(await dismiss(finding))
    expect(await titlesOf({ kind: 'expired' })).toEqual([])
    const { findings } = await list({ dismissed: true })
    expect(findings.map(({ title, dismissal }) => [title, dismissal?.reason])).toEqual([
      ['Expired key', reason],
    ])
    const after = await read()
    expect([after.dismissed, after.counts.urgent]).toEqual([1, before.counts.urgent - 1])
    expect(after.score).toBeGreaterThan(before.score)

    successOf(await calls().restoreFinding({ subject: finding.subject, kind: 'expired' }, vault))
    expect(await titlesOf({ kind: 'expired' })).toEqual(['expired: Expired key'])
    expect(await calls().restoreFinding({ subject: finding.subject, kind: 'expired' }, vault)).toMatchObject({
      error: { code: 'not-found' },
    })
    const entries = await listAuditEntries(vault.db, { search: '', actions: [], before: null, limit: 10 })
    expect(entries.map(({ action, subject }) => [action, subject])).toEqual([
      ['finding-restored', 'Expired key: Expired'],
      ['finding-dismissed', `Expired key: Expired. ${reason}`],
    ])
  })

  test('shows before the vault is read anew, however long that takes', async () => {
    const finding = await find('expired')
    const { subject } = finding
    const { counts, dismissed } = await read()
    const listed = () => {
      const filter = { ...everything, kind: 'expired' as const }
      return successOf(calls().listFindings({ filter, offset: 0, limit: 10 }, vault)).total
    }
    successOf(await dismiss(finding))
    expect(listed()).toBe(0)
    const after = successOf(calls().getHealth(undefined, vault))
    expect([after.counts.urgent, after.dismissed]).toEqual([counts.urgent - 1, dismissed + 1])
    successOf(await calls().restoreFinding({ subject, kind: 'expired' }, vault))
    expect(listed()).toBe(1)
    await health.idle()
    expect(successOf(calls().getHealth(undefined, vault)).counts).toEqual(counts)
  })

  test('ends when what it was about changes', async () => {
    const { subject } = await find('expiring')
    successOf(await dismiss(await find('expiring')))
    expect(await titlesOf({ kind: 'expiring' })).toEqual([])
    vault.db.run('UPDATE credentials SET expires_at = expires_at - :day WHERE id = :id', {
      day,
      id: subject.id,
    })
    expect(await titlesOf({ kind: 'expiring' })).toEqual(['expiring: Ending key'])
  })

  test('that is for a while ends by itself', async () => {
    successOf(await dismiss(await find('plain-http'), now + 7 * day))
    expect(await titlesOf({ kind: 'plain-http' })).toEqual([])
    vault.db.run('UPDATE health_dismissals SET until = :at', { at: now - 1 })
    expect(await titlesOf({ kind: 'plain-http' })).toEqual(['plain-http: On premises'])
  })

  test('of what is not found is refused, and goes for good with what it is about', async () => {
    const finding = await find('expired')
    const { id } = finding.subject
    successOf(await dismiss(finding))
    expect(
      await calls().dismissFinding({ subject: finding.subject, kind: 'failing', reason, until: null }, vault),
    ).toMatchObject({ error: { code: 'not-found' } })
    successOf(deleteCredential(vault.db, { id }))
    successOf(removeForever(vault.db, { kind: 'credential', id }))
    expect(vault.db.all('SELECT * FROM health_dismissals')).toEqual([])
  })
})

describe('the score', () => {
  test('is kept once a day, as it was last', async () => {
    const first = await read()
    expect(first.snapshots).toEqual([{ day: dayOf(now), score: first.score, counts: first.counts }])
    const { subject } = await find('expired')
    successOf(changeState(vault.db, { id: subject.id, state: 'deactivated', now }))
    const second = await read()
    expect(second.score).toBeGreaterThan(first.score)
    expect(second.snapshots).toEqual([{ day: dayOf(now), score: second.score, counts: second.counts }])
  })

  test('of a vault that did not change writes nothing', async () => {
    await read()
    const commits = vault.db.get('SELECT commits FROM commit_counter')
    await read()
    expect(vault.db.get('SELECT commits FROM commit_counter')).toEqual(commits)
  })

  test('of another vault is not what is shown after a lock', async () => {
    await read()
    health.leaving(vault)
    expect(successOf(calls().listFindings({ filter: everything, offset: 0, limit: 10 }, vault)).total).toBe(0)
  })
})

describe('ends', () => {
  test('are counted by day and listed, of active credentials alone', async () => {
    const ending = dayOf(now + 5 * day)
    const days = successOf(
      await calls().listExpiryDays({ from: dayOf(now), to: addDays(dayOf(now), 31) }, vault),
    )
    expect(days).toEqual([{ day: ending, count: 1 }])
    const listed = successOf(calls().listExpiries({ day: ending, limit: 10 }, vault))
    expect(listed.map(({ title, databases }) => [title, databases.map(({ name }) => name)])).toEqual([
      ['Ending key', ['Fjord Payments']],
    ])
    expect(successOf(calls().listExpiries({ day: dayOf(now), limit: 10 }, vault))).toEqual([])
  })

  test('go into a calendar file for its owner alone, which the log tells of', async () => {
    const { path, count } = successOf(await calls().exportExpiries(undefined, vault))
    expect([path, count]).toEqual([chosenPath, 4])
    const text = await readFile(path ?? '', 'utf8')
    expect((await stat(path ?? '')).mode & 0o777).toBe(0o600)
    expect(text).toContain('SUMMARY:Ending key expires')
    expect(text).not.toMatch(/sk_test|Expired key|Resting key/)
    const [entry] = await listAuditEntries(vault.db, {
      search: '',
      actions: ['exported'],
      before: null,
      limit: 1,
    })
    expect(entry?.subject).toBe('Ends of credentials')
  })

  test('are written nowhere when nobody chose a place, nor without a confirmation', async () => {
    chosenPath = null
    expect(successOf(await calls().exportExpiries(undefined, vault))).toEqual({ path: null, count: 0 })
    session.confirmation.forget()
    expect(await calls().exportExpiries(undefined, vault)).toMatchObject({
      error: { code: 'confirmation-needed' },
    })
  })
})

test('what cannot be read says so, until something has changed', async () => {
  vault.db.run('ALTER TABLE rotations RENAME TO lost')
  calls().getHealth(undefined, vault)
  await health.idle()
  expect(calls().getHealth(undefined, vault)).toMatchObject({ error: { code: 'internal' } })
  vault.db.run('ALTER TABLE lost RENAME TO rotations')
  updateSettings(vault.db, { ...getSettings(vault.db), trashDays: 7 })
  calls().getHealth(undefined, vault)
  await health.idle()
  expect(successOf(calls().getHealth(undefined, vault)).subjects).toBeGreaterThan(0)
})

test('the uses and failures of a credential, by day', () => {
  const { sound, databases } = unwell
  const send = (daysAgo: number, status: number | null) => {
    const place = { databaseId: databases.payments.id, credentialId: sound.id, sentAt: now - daysAgo * day }
    const outcome: Outcome =
      status === null
        ? { type: 'failure', kind: 'timed-out', message: '' }
        : { type: 'response', status, statusText: '', headers: [], size: 0, body: { type: 'text', text: '' } }
    insertExchange(vault.db, exchange({ ...place, outcome }))
  }
  send(0, 200)
  send(0, 404)
  send(0, null)
  send(3, 201)
  send(45, 500)
  const activity = (days: number) => successOf(calls().getActivity({ credentialId: sound.id, days }, vault))
  const recent = [
    { day: dayOf(now - 3 * day), uses: 1, failures: 0 },
    { day: dayOf(now), uses: 3, failures: 2 },
  ]
  expect(activity(30)).toEqual(recent)
  expect(activity(90)).toEqual([{ day: dayOf(now - 45 * day), uses: 1, failures: 1 }, ...recent])
  expect(successOf(calls().getActivity({ credentialId: unwell.refused.id, days: 30 }, vault))).toEqual([])
})

test('facts, ends and activity are found by an index', () => {
  const plan = (sql: string) => JSON.stringify(vault.db.all(`EXPLAIN QUERY PLAN ${sql}`))
  expect(
    plan("SELECT count(*), status FROM exchanges WHERE credential_id = 'a' AND sent_at >= 1 GROUP BY status"),
  ).toContain('COVERING INDEX exchanges_of_credential')
  expect(plan("SELECT 1 FROM credential_parts WHERE fingerprint = x'00'")).toContain('parts_by_fingerprint')
})
