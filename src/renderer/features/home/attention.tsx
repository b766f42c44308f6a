import { useEffect, useState } from 'react'
import type { Finding, Severity } from '../../../shared/model/health'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { showCredential } from '../../stores/show-credential'
import { openDatabase } from '../../stores/view-store'
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
  const [findings, setFindings] = useState<readonly Finding[]>()
  const now = useNow('minute')
  useEffect(() => {
    const read = async () => setFindings(await readUrgent())
    void read()
    return bridge.listen('healthChanged', () => void read())
  }, [])
  if (!findings) return null
  return (
    <HomeSection title={words.attention} empty={words.allWell}>
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

/** The first of them, without hints; undefined while nobody knows yet. */
async function readUrgent(): Promise<Finding[] | undefined> {
  const [health, list] = await Promise.all([
    bridge.getHealth(),
    bridge.listFindings({ filter: everything, offset: 0, limit: shown }),
  ])
  if (!health.ok || !list.ok || (health.value.progress && list.value.total === 0)) return undefined
  return list.value.findings.filter(({ severity }) => severity !== 'hint')
}

function openSubject({ subject, databases, mode }: Finding): void {
  const databaseId = databases[0]?.id
  if (databaseId === undefined) return
  if (subject.type === 'credential') showCredential({ credentialId: subject.id, databaseId, mode })
  else openDatabase(databaseId, 'settings')
}
