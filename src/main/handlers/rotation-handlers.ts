import type { Input, Output } from '../../shared/contract'
import { fail, type Result, succeed } from '../../shared/errors'
import type { CredentialCheck } from '../../shared/model/check'
import type { Rotation } from '../../shared/model/rotation'
import { refuseExpiry } from '../../shared/rules/expiry'
import { findStage, moveRotation } from '../../shared/rules/rotation'
import { texts } from '../../shared/texts'
import { findRotation } from '../store/rotation-rows'
import {
  beginRotation,
  cancelRotation,
  finishRotation,
  markRejected,
  markVerified,
  switchRotation,
  switchRotationBack,
} from '../store/rotations'
import type { UnlockedVault } from '../vault/session'
import { about, inDetail, noted } from './audit-trail'
import { describeParts, findForAct, openParts, refuseMode } from './credential-values'
import type { UnlockedHandlers } from './handlers'
import { sendCheck } from './send-check'
import type { TesterServices } from './tester-handlers'

export function createRotationHandlers(services: TesterServices) {
  return {
    checkCredential: (input, vault) => sendCheck(services, vault, { ...input, version: null }),
    getRotation: (input, { db }) => succeed(findRotation(db, input) ?? null),
    startRotation: (input, vault) => {
      const parts = readNewParts(input, vault)
      if (!parts.ok) return parts
      return step(vault, input, texts.auditSubjects.rotation.stored, () =>
        beginRotation(vault.db, vault.sealingKey, { ...input, parts: parts.value }),
      )
    },
    verifyRotation: async (input, vault) => {
      const rotation = rotationAt(vault, input, 'verify')
      if (!rotation.ok) return rotation
      const { newVersion } = rotation.value
      const check = await sendCheck(services, vault, { ...input, version: newVersion })
      if (!check.ok) return check
      const now = sameRotation(vault, rotation.value)
      if (!now.ok) return now
      const { type } = check.value.verdict
      const moved =
        type === 'works'
          ? step(vault, input, texts.auditSubjects.rotation.verified(newVersion), () =>
              markVerified(vault.db, input),
            )
          : type === 'refused'
            ? step(vault, input, texts.auditSubjects.rotation.refused(newVersion), () =>
                markRejected(vault.db, input),
              )
            : now
      return moved.ok ? succeed({ rotation: moved.value, check: check.value }) : moved
    },
    verifyRotationByHand: (input, vault) =>
      step(vault, input, texts.auditSubjects.rotation.verifiedByHand, () => markVerified(vault.db, input)),
    switchRotation: (input, vault) => {
      const known = findForAct(vault, 'rotate', { id: input.credentialId })
      if (!known.ok) return known
      const tooLate = refuseExpiry(known.value.kind.lifetime, input.expiresAt, Date.now())
      if (tooLate !== undefined) return fail('invalid-input', tooLate, 'expiresAt')
      return step(
        vault,
        input,
        ({ version }) => texts.auditSubjects.rotation.switched(version),
        () => switchRotation(vault.db, input),
      )
    },
    switchRotationBack: (input, vault) =>
      step(
        vault,
        input,
        ({ version }) => texts.auditSubjects.rotation.switchedBack(version),
        () => switchRotationBack(vault.db, input),
      ),
    proveRotation: async (input, vault): Promise<Result<Output<'proveRotation'>>> => {
      const rotation = rotationAt(vault, input, 'finish')
      if (!rotation.ok) return rotation
      const { formerVersion, newVersion } = rotation.value
      const former = await sendCheck(services, vault, { ...input, version: formerVersion })
      if (!former.ok) return former
      if (!provesDead(former.value)) return succeed({ finished: false, former: former.value, current: null })
      const current = await sendCheck(services, vault, { ...input, version: newVersion })
      if (!current.ok) return current
      const checks = { former: former.value, current: current.value }
      if (current.value.verdict.type !== 'works') return succeed({ finished: false, ...checks })
      const now = sameRotation(vault, rotation.value)
      if (!now.ok) return now
      const finished = step(vault, input, texts.auditSubjects.rotation.provenDead(formerVersion), () =>
        finishRotation(vault.db, input),
      )
      return finished.ok ? succeed({ finished: true, ...checks }) : finished
    },
    finishRotationByHand: (input, vault) =>
      step(vault, input, texts.auditSubjects.rotation.revokedByHand, () => finishRotation(vault.db, input)),
    cancelRotation: (input, vault) =>
      step(vault, input, texts.auditSubjects.rotation.cancelled, () => cancelRotation(vault.db, input)),
  } satisfies Partial<UnlockedHandlers>
}

/** One step with its entry in the log. */
function step<Value>(
  vault: UnlockedVault,
  { credentialId }: { credentialId: string },
  what: string | ((value: Value) => string),
  work: () => Result<Value>,
): Result<Value> {
  return noted(vault, work, (value) =>
    inDetail(
      about(vault, 'rotated', 'credential', { id: credentialId }),
      typeof what === 'string' ? what : what(value),
    ),
  )
}

/** The rotation that a step which takes time starts from. Fails as the step itself would. */
function rotationAt(
  { db }: UnlockedVault,
  place: { credentialId: string },
  next: 'verify' | 'finish',
): Result<Rotation> {
  const rotation = findRotation(db, place)
  const stage = moveRotation(findStage(rotation), next)
  if (!stage.ok) return stage
  if (rotation === undefined) throw new Error(`${next} fits where no rotation is.`)
  return succeed(rotation)
}

/** Whether what was under way when a check left is so still. What it tells is of no other rotation. */
function sameRotation({ db }: UnlockedVault, before: Rotation): Result<Rotation> {
  const now = findRotation(db, before)
  return now !== undefined && now.startedAt === before.startedAt && findStage(now) === findStage(before)
    ? succeed(now)
    : fail('not-found', texts.rotationSteps.movedOn)
}

function provesDead({ verdict }: CredentialCheck): boolean {
  return verdict.type === 'refused' && verdict.provesDead
}

/** What is pasted, checked as for a new credential. A value that is there already would rotate nothing. */
function readNewParts({ credentialId, parts }: Input<'startRotation'>, vault: UnlockedVault) {
  const known = findForAct(vault, 'rotate', { id: credentialId })
  if (!known.ok) return known
  const { credential, kind } = known.value
  const described = describeParts(kind, { mode: credential.mode, parts })
  if (!described.ok) return described
  const secrets = described.value.filter(({ secret }) => secret)
  if (secrets.length === 0) return fail('invalid-input', texts.credentialValues.newSecretMissing, 'parts')
  const present = new Set(credential.parts.map(({ name }) => name))
  const names = secrets.map(({ name }) => name).filter((name) => present.has(name))
  const before = openParts(vault, credentialId, names)
  if (!before.ok) return before
  const same = before.value.find(({ name, value }) =>
    secrets.some((given) => given.name === name && given.value === value),
  )
  if (same !== undefined) return fail('invalid-input', texts.credentialValues.sameValue, `parts.${same.name}`)
  return refuseMode(kind, credential.mode, described.value) ?? described
}
