import { Minus, Plus, Search } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Endpoint } from '../../../shared/model/endpoint'
import { findKind, getProvider } from '../../../shared/providers'
import { listKnownEndpoints } from '../../../shared/rules/restriction'
import { listProviders } from '../../stores/provider-store'
import { Button } from '../../ui/button'
import { controlClassName } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { addEndpoint, listAvailable, takeBackEndpoint } from './endpoint-choice'
import { EndpointPane } from './endpoint-pane'
import { OwnEndpoint } from './own-endpoint'
import { RestrictionDialog } from './restriction-dialog'

interface EndpointsDialogProps {
  credential: Credential
  /** Selected beforehand, for whoever comes from a request that was refused. */
  suggestion: Endpoint | null
  onClose: () => void
}

/** Restricts a credential to some endpoints, or lets it be used for all. */
export function EndpointsDialog({ credential, suggestion, onClose }: EndpointsDialogProps) {
  const [selected, setSelected] = useState<readonly Endpoint[] | null>(() => {
    const { allowedEndpoints } = credential
    return allowedEndpoints && suggestion ? addEndpoint(allowedEndpoints, suggestion) : allowedEndpoints
  })
  const [search, setSearch] = useState('')
  const searchField = useRef<HTMLInputElement>(null)
  const providers = listProviders()
  const kind = findKind(providers, credential)
  const known = kind ? listKnownEndpoints(getProvider(providers, credential.providerId), kind) : []
  const add = (endpoint: Endpoint) => setSelected(addEndpoint(selected ?? [], endpoint))
  return (
    <RestrictionDialog
      credential={credential}
      title={`Endpoints of ${credential.title}`}
      description="Restrict it here as at its provider: whatever is not selected is refused before it leaves."
      restriction={{ allowedEndpoints: selected && [...selected], grants: credential.grants }}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-3">
        <EndpointPane
          title="Available"
          verb="Allow"
          icon={<Plus />}
          groups={listAvailable(known, selected ?? [], search)}
          onMove={add}
          empty={search === '' ? 'All that are known are selected.' : 'None has all these words.'}
          fallback={searchField}
        >
          <div className="relative mx-2 mt-2">
            <Search
              aria-hidden
              className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-3.5 text-dim"
            />
            <input
              ref={searchField}
              type="search"
              aria-label="Search the available endpoints"
              placeholder="Search"
              spellCheck={false}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              className={`${controlClassName} h-7 w-full min-w-0 pr-2 pl-8`}
            />
          </div>
        </EndpointPane>
        <EndpointPane
          title={selected === null ? 'Selected: all' : `Selected: ${selected.length}`}
          verb="Take back"
          icon={<Minus />}
          groups={selected === null || selected.length === 0 ? [] : [{ name: null, endpoints: selected }]}
          onMove={(endpoint) => setSelected(takeBackEndpoint(selected ?? [], endpoint))}
          action={
            selected !== null && (
              <Button size="small" variant="ghost" onClick={() => setSelected(null)}>
                Allow all
              </Button>
            )
          }
          empty={
            selected === null
              ? 'It may be used for all endpoints. Select one to restrict it to that.'
              : 'None: it could not be used at all.'
          }
          fallback={searchField}
        />
      </div>
      <OwnEndpoint onAdd={add} />
      {selected?.length === 0 && (
        <Notice tone="warn">Nothing is selected. The guard would refuse every request with this key.</Notice>
      )}
    </RestrictionDialog>
  )
}
