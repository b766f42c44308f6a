import { useEffect, useState } from 'react'
import type { LatelyUsed } from '../../../shared/model/lately-used'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { useDatabaseStore } from '../../stores/database-store'
import { showCredential } from '../../stores/show-credential'
import { RelativeTime } from '../../ui/relative-time'
import { CredentialModePill } from '../credential/credential-mode-pill'
import { DatabaseBadge } from '../databases/database-badge'
import { HomeRow, HomeSection } from './home-section'

const shown = 8
const words = texts.home

/** The credentials that went out with a request lately, whatever their database. */
export function UsedLately() {
  const [used, setUsed] = useState<readonly LatelyUsed[]>()
  const databases = useDatabaseStore((state) => state.databases)
  useEffect(() => {
    void bridge.listLatelyUsed({ limit: shown }).then((result) => {
      if (result.ok) setUsed(result.value)
    })
  }, [])
  if (!used) return null
  return (
    <HomeSection title={words.usedLately} empty={words.noneUsed}>
      {used.map((credential) => {
        const database = databases?.find(({ id }) => id === credential.database.id)
        return (
          <HomeRow
            key={credential.id}
            icon={database && <DatabaseBadge database={database} />}
            title={credential.title}
            detail={credential.database.name}
            trailing={
              <>
                <CredentialModePill mode={credential.mode} />
                <span className="w-28 shrink-0 truncate text-right text-dim">
                  <RelativeTime at={credential.lastUsedAt} />
                </span>
              </>
            }
            onOpen={() =>
              showCredential({
                credentialId: credential.id,
                databaseId: credential.database.id,
                mode: credential.mode,
              })
            }
          />
        )
      })}
    </HomeSection>
  )
}
