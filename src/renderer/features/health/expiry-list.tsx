import type { Expiry } from '../../../shared/model/health'
import { findProvider } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { useHealthStore } from '../../stores/health-store'
import { useProviderStore } from '../../stores/provider-store'
import { showCredential } from '../../stores/show-credential'
import { Badge } from '../../ui/badge'
import { CredentialModePill } from '../credential/credential-mode-pill'
import { formatLongDay } from './format-day'
import { useAnswer } from './use-answer'

const words = texts.health.calendar

/** As many as one looks through. */
const shownAtMost = 200

/** The credentials that end on a day; each leads to its details. */
export function ExpiryList({ day }: { day: string }) {
  const revision = useHealthStore((state) => state.revision)
  const providers = useProviderStore((state) => state.providers)
  const answer = useAnswer(day, revision, () => bridge.listExpiries({ day, limit: shownAtMost }))
  const expiries = answer?.question === day ? answer.value : undefined
  return (
    <section aria-labelledby="ends-of-day">
      <h2 id="ends-of-day" className="pb-2 font-heading">
        {formatLongDay(day)}
      </h2>
      <div role="status">{expiries?.length === 0 && <p className="text-dim">{words.none}</p>}</div>
      <ul>
        {expiries?.map((expiry) => {
          const provider = findProvider(providers, expiry.providerId)
          return (
            <li key={expiry.credentialId} className="border-b border-line">
              <button
                type="button"
                onClick={() => openExpiry(expiry)}
                className="flex w-full items-center gap-2 rounded-small px-1 py-1.5 text-left hover:bg-hover focus-visible:-outline-offset-2"
              >
                {provider && <Badge {...provider.badge} />}
                <span className="min-w-0 flex-1">
                  <span className="block truncate font-medium">{expiry.title}</span>
                  <span className="block truncate text-dim">
                    {expiry.databases.map(({ name }) => name).join(', ')}
                  </span>
                </span>
                <CredentialModePill mode={expiry.mode} />
              </button>
            </li>
          )
        })}
      </ul>
      {expiries?.length === shownAtMost && <p className="pt-2 text-dim">{words.first(shownAtMost)}</p>}
    </section>
  )
}

function openExpiry({ credentialId, mode, databases: [database] }: Expiry): void {
  if (database) showCredential({ credentialId, mode, databaseId: database.id })
}
