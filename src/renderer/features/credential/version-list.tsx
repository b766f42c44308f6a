import { useEffect, useState } from 'react'
import type { Result } from '../../../shared/errors'
import type { Credential } from '../../../shared/model/credential'
import type { Version } from '../../../shared/model/version'
import { findStage } from '../../../shared/rules/rotation'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { restoreVersion } from '../../stores/credentials-store'
import { useRotation } from '../../stores/rotation-store'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Notice } from '../../ui/notice'
import { Pill } from '../../ui/pill'
import { RelativeTime } from '../../ui/relative-time'
import { notify, notifyFailure } from '../../ui/toaster'
import { findHint } from './describe-credential'

const words = texts.credential.versions

/** What a credential was before, with the way back. To be keyed by its version; nothing while it has only one. */
export function VersionList({ credential }: { credential: Credential }) {
  const { id, title, version } = credential
  const rotation = useRotation(id)
  const stage = findStage(rotation)
  const [result, setResult] = useState<Result<Version[]>>()
  const [chosen, setChosen] = useState<number | null>(null)
  useEffect(() => {
    if (version === 1 && stage === 'none') {
      setResult(undefined)
      return
    }
    let wanted = true
    void bridge.listVersions({ credentialId: id }).then((answer) => wanted && setResult(answer))
    return () => {
      wanted = false
    }
  }, [id, version, stage])

  if (!result) return null
  const restore = async () => {
    if (chosen === null) return
    const restored = await restoreVersion(id, chosen)
    if (restored.ok) notify(words.restored(title, chosen))
    else notifyFailure(restored.error)
  }
  return (
    <section aria-labelledby={`${id}-versions`} className="mt-5">
      <h3 id={`${id}-versions`} className="pb-1 text-tiny font-strong tracking-wide text-faint uppercase">
        {words.title}
      </h3>
      {result.ok ? (
        <ul className="border-t border-line">
          {result.value.map((former) => (
            <VersionRow
              key={former.version}
              version={former}
              onRestore={stage === 'none' ? setChosen : null}
            />
          ))}
        </ul>
      ) : (
        <Notice tone="bad">{result.error.message}</Notice>
      )}
      <ConfirmDialog
        open={chosen !== null}
        onOpenChange={(open) => !open && setChosen(null)}
        title={words.question.title(chosen ?? version)}
        description={words.question.description(version + 1)}
        confirmLabel={words.question.confirm}
        onConfirm={restore}
      />
    </section>
  )
}

interface VersionRowProps {
  version: Version
  /** Null while a rotation is under way, which has its own way back. */
  onRestore: ((version: number) => void) | null
}

function VersionRow({ version, onRestore }: VersionRowProps) {
  const hint = findHint(version)
  return (
    <li className="flex min-h-9 items-center gap-2 border-b border-line py-1">
      <span className="numbers w-5 shrink-0 font-medium">{version.version}</span>
      <span className="min-w-0 flex-1 text-dim">
        <RelativeTime at={version.createdAt} />
      </span>
      {hint !== null && <span className="truncate font-mono text-mono text-dim">{hint}</span>}
      {version.revokedAt !== null && <Pill tone="off">{words.revoked}</Pill>}
      {version.current && <Pill tone="off">{words.current}</Pill>}
      {version.waiting && <Pill tone="warn">{words.waiting}</Pill>}
      {!version.current && version.revokedAt === null && onRestore && (
        <Button
          size="small"
          aria-label={words.restoreNamed(version.version)}
          onClick={() => onRestore(version.version)}
        >
          {words.restore}
        </Button>
      )}
    </li>
  )
}
