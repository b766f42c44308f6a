import { type ReactNode, useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import { findKind, getProvider } from '../../../shared/providers'
import { endpointKey } from '../../../shared/rules/restriction'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { Button } from '../../ui/button'
import { EndpointLine } from './endpoint-line'
import { EndpointsDialog } from './endpoints-dialog'
import { GrantsDialog } from './grants-dialog'

const words = texts.restrictions

/** Endpoints that are shown without opening the dialog. */
const shownEndpoints = 4

/** What a credential may be used for, where its kind can be restricted. */
export function AccessSection({ credential }: { credential: Credential }) {
  const [dialog, setDialog] = useState<'endpoints' | 'grants' | null>(null)
  const close = () => setDialog(null)
  const { id, allowedEndpoints, grants, providerId } = credential
  const kind = findKind(listProviders(), credential)
  const hasEndpoints = kind !== undefined && kind.endpointGroups.length > 0
  if (!hasEndpoints && !kind?.hasGrants) return null
  return (
    <section aria-labelledby={`${id}-access`} className="mt-5">
      <h3 id={`${id}-access`} className="pb-1 text-tiny font-strong tracking-wide text-faint uppercase">
        {words.title}
      </h3>
      <div className="border-t border-line">
        {hasEndpoints && (
          <Access label={words.endpoints.edit} onEdit={() => setDialog('endpoints')}>
            {allowedEndpoints === null ? (
              words.endpoints.all
            ) : (
              <>
                {allowedEndpoints.length === 0 && words.endpoints.none}
                {allowedEndpoints.slice(0, shownEndpoints).map((endpoint) => (
                  <span key={endpointKey(endpoint)} className="block">
                    <EndpointLine {...endpoint} />
                  </span>
                ))}
                {allowedEndpoints.length > shownEndpoints &&
                  words.endpoints.andMore(allowedEndpoints.length - shownEndpoints)}
              </>
            )}
          </Access>
        )}
        {kind?.hasGrants && (
          <Access label={words.grants.edit} onEdit={() => setDialog('grants')}>
            {grants === null ? words.grants.unknown : nameGrants(providerId, grants)}
          </Access>
        )}
      </div>
      {dialog === 'endpoints' && (
        <EndpointsDialog credential={credential} suggestion={null} onClose={close} />
      )}
      {dialog === 'grants' && <GrantsDialog credential={credential} onClose={close} />}
    </section>
  )
}

function Access({ label, onEdit, children }: { label: string; onEdit: () => void; children: ReactNode }) {
  return (
    <div className="flex items-start gap-2 border-b border-line py-1.5">
      <div className="min-w-0 flex-1 pt-0.5 wrap-anywhere">{children}</div>
      <Button size="small" onClick={onEdit}>
        {label}
      </Button>
    </div>
  )
}

function nameGrants(providerId: string, grants: readonly string[]): string {
  const known = getProvider(listProviders(), providerId).grants
  const names = grants.map((id) => known.find((grant) => grant.id === id)?.name ?? id)
  return names.length === 0 ? words.grants.none : names.join(', ')
}
