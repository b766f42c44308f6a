import { BellOff, BellRing, Ellipsis } from 'lucide-react'
import { memo, useState } from 'react'
import type { Finding, Remedy } from '../../../shared/model/health'
import { findProvider } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadHealth } from '../../stores/health-store'
import { useProviderStore } from '../../stores/provider-store'
import { Badge } from '../../ui/badge'
import { Button } from '../../ui/button'
import { describeTime } from '../../ui/describe-time'
import { IconButton } from '../../ui/icon-button'
import { Menu, type MenuItem } from '../../ui/menu'
import { notify, notifyFailure } from '../../ui/toaster'
import { useNow } from '../../ui/use-now'
import { CredentialModePill } from '../credential/credential-mode-pill'
import { applyRemedy } from './apply-remedy'
import { DismissDialog } from './dismiss-dialog'
import { SeverityIcon } from './severity-icon'

const words = texts.health

interface FindingRowProps {
  /** Undefined until it is read. */
  finding: Finding | undefined
  index: number
  total: number
}

/** One finding: what it says, of what, and the button that helps. It stays as it is while the list is scrolled past. */
export const FindingRow = memo(function FindingRow({ finding, index, total }: FindingRowProps) {
  const now = useNow('minute')
  const providers = useProviderStore((state) => state.providers)
  const [dismissing, setDismissing] = useState(false)
  if (finding === undefined) return <div aria-hidden className="mx-4 h-full border-b border-line" />
  const { title, severity, detail, mode, databases, databaseCount, providerId, dismissal, remedies } = finding
  const provider = findProvider(providers, providerId)
  const [place] = databases
  const sentence =
    dismissal === null
      ? words.describeFinding(detail, (at) => describeTime(at, now))
      : words.dismissedFor(
          dismissal.reason,
          dismissal.until === null ? null : describeTime(dismissal.until, now),
        )
  const [main = 'open', ...others] = remedies
  return (
    <article
      aria-label={title}
      aria-posinset={index + 1}
      aria-setsize={total}
      className="mx-2 flex h-full items-center gap-3 border-b border-line px-2 hover:bg-hover"
    >
      <SeverityIcon severity={severity} />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <span title={title} className="truncate font-strong">
            {title}
          </span>
          <CredentialModePill mode={mode} />
          <span className="flex min-w-0 items-center gap-1.5 text-dim">
            {provider && <Badge {...provider.badge} />}
            <span className="truncate">
              {place && (databaseCount > 1 ? words.moreDatabases(place.name, databaseCount - 1) : place.name)}
            </span>
          </span>
        </p>
        <p title={sentence} className="truncate text-dim">
          {sentence}
        </p>
      </div>
      {dismissal === null ? (
        <Button onClick={() => void applyRemedy(main, finding)}>{words.remedies[main]}</Button>
      ) : (
        <Button onClick={() => void bringBack(finding)}>{words.restore}</Button>
      )}
      <Menu
        trigger={<IconButton label={words.more(title)} icon={<Ellipsis />} size="small" />}
        groups={[
          (dismissal === null ? others : remedies).map((remedy) => itemOf(remedy, finding)),
          [
            dismissal === null
              ? { label: words.dismiss, icon: <BellOff aria-hidden />, onSelect: () => setDismissing(true) }
              : {
                  label: words.restore,
                  icon: <BellRing aria-hidden />,
                  onSelect: () => void bringBack(finding),
                },
          ],
        ].filter((group) => group.length > 0)}
      />
      {dismissing && <DismissDialog finding={finding} onClose={() => setDismissing(false)} />}
    </article>
  )
})

function itemOf(remedy: Remedy, finding: Finding): MenuItem {
  return { label: words.remedies[remedy], onSelect: () => void applyRemedy(remedy, finding) }
}

async function bringBack({ subject, title, detail: { kind } }: Finding): Promise<void> {
  const result = await bridge.restoreFinding({ subject, kind })
  if (!result.ok) return notifyFailure(result.error)
  await loadHealth()
  notify(words.broughtBack(title))
}
