import { CircleCheckBig } from 'lucide-react'
import type { CredentialCheck as Check } from '../../../shared/model/check'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { findKind, findProvider } from '../../../shared/providers'
import { findCheck } from '../../../shared/rules/check'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { useAskedAct } from '../../stores/credential-act-store'
import { reloadCredentials } from '../../stores/credentials-store'
import { listProviders } from '../../stores/provider-store'
import { findEnvironment, useViewStore } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { CheckResult } from './check-result'
import { describeVerdict } from './check-words'
import { useCheckRun } from './use-check-run'

const words = texts.checks

interface CredentialCheckProps {
  credential: Credential
  database: Database
  mode: Mode
}

/** Asks the provider whether a credential works, in the environment that the view is in. To be keyed by its version. */
export function CredentialCheck({ credential, database, mode }: CredentialCheckProps) {
  const environmentIds = useViewStore((state) => state.environmentIds)
  const run = useCheckRun<Check>()
  const providers = listProviders()
  const provider = findProvider(providers, credential.providerId)
  const kind = findKind(providers, credential)
  const environment = findEnvironment(database, mode, environmentIds)
  const isPossible = provider && kind && environment && findCheck(provider, kind) !== null
  const check = async () => {
    if (!environment) return
    await run.start((sendId) =>
      bridge.checkCredential({ sendId, credentialId: credential.id, environmentId: environment.id, mode }),
    )
    reloadCredentials()
  }
  useAskedAct(credential.id, isPossible && run.sendId === null ? { check: () => void check() } : {})
  if (!isPossible) return null
  return (
    <section aria-label={words.check} className="mt-3 flex flex-col gap-2">
      <div className="flex items-center gap-2">
        <Button busy={run.sendId !== null} onClick={() => void check()}>
          {run.sendId === null && <CircleCheckBig aria-hidden className="size-3.5" />}
          {run.sendId === null ? words.check : words.checking}
        </Button>
        {run.sendId !== null && <Button onClick={run.cancel}>{texts.common.cancel}</Button>}
        <span className="min-w-0 truncate text-dim">{words.in(environment.name)}</span>
      </div>
      {run.failure && (
        <Notice tone="bad" role="alert">
          {run.failure.message}
        </Notice>
      )}
      {run.value && (
        <CheckResult words={describeVerdict(run.value.verdict)} checkedAt={run.value.checkedAt} />
      )}
    </section>
  )
}
