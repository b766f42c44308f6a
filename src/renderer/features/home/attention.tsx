import { useEffect, useState } from 'react'
import type { Finding, Severity } from '../../../shared/model/health'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { useHealthStore } from '../../stores/health-store'
import { showCredential } from '../../stores/show-credential'
import { openDatabase, openPlace } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { describeTime } from '../../ui/describe-time'
import { Pill, type PillTone } from '../../ui/pill'
import { useNow } from '../../ui/use-now'
import { HomeRow, HomeSection } from './home-section'

const words = texts.home
const shown = 6

const tones: Record<Severity, PillTone> = { urgent: 'bad', warning: 'warn', hint: 'off' }
const everything = { kind: null, mode: null, providerId: null, databaseId: null, dismissed: false }

/** What cannot wait, of all that was found: the place Health has the rest. */
export function Attention() {
  const { summary, revision } = useHealthStore()
  const findings = useFindings(revision)
  const now = useNow('minute')
  if (!summary || !findings || (summary.progress && findings.length === 0)) return null
  const { urgent, warning } = summary.counts
  return (
    <HomeSection
      title={words.attention}
      empty={words.allWell}
      action={
        urgent + warning > findings.length && (
          <Button variant="ghost" size="small" onClick={() => openPlace('health')}>
            {words.seeAll(urgent + warning)}
          </Button>
        )
      }
    >
      {findings.map((finding) => (
        <HomeRow
          key={`${finding.detail.kind} ${finding.subject.id}`}
          title={finding.title}
          detail={words.finding(
            finding.databases[0]?.name ?? '',
            texts.health.describeFinding(finding.detail, (at) => describeTime(at, now)),
          )}
          trailing={
            <Pill tone={tones[finding.severity]}>{texts.health.kinds[finding.detail.kind].title}</Pill>
          }
          onOpen={() => openSubject(finding)}
        />
      ))}
    </HomeSection>
  )
}

/** The first of them, without hints; undefined until they are read. `revision` grows when there may be others. */
function useFindings(revision: number): readonly Finding[] | undefined {
  const [read, setRead] = useState<{ revision: number; findings: readonly Finding[] }>()
  useEffect(() => {
    void bridge.listFindings({ filter: everything, offset: 0, limit: shown }).then((result) => {
      if (result.ok)
        setRead({ revision, findings: result.value.findings.filter(({ severity }) => severity !== 'hint') })
    })
  }, [revision])
  return read?.findings
}

function openSubject({ subject, databases, mode }: Finding): void {
  const databaseId = databases[0]?.id
  if (databaseId === undefined) return
  if (subject.type === 'credential') showCredential({ credentialId: subject.id, databaseId, mode })
  else openDatabase(databaseId, 'settings')
}
