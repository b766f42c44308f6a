import { Minus, Plus, Search } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Endpoint } from '../../../shared/model/endpoint'
import { findKind, getProvider } from '../../../shared/providers'
import { listKnownEndpoints } from '../../../shared/rules/restriction'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { Button } from '../../ui/button'
import { controlClassName } from '../../ui/field'
import { Notice } from '../../ui/notice'
import { addEndpoint, listAvailable, takeBackEndpoint } from './endpoint-choice'
import { EndpointPane } from './endpoint-pane'
import { OwnEndpoint } from './own-endpoint'
import { RestrictionDialog } from './restriction-dialog'

const words = texts.restrictions.endpoints
const { available } = words

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
      title={words.title(credential.title)}
      description={words.description}
      restriction={{ allowedEndpoints: selected && [...selected], grants: credential.grants }}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-3">
        <EndpointPane
          title={available.title}
          nameMove={available.move}
          icon={<Plus />}
          groups={listAvailable(known, selected ?? [], search)}
          onMove={add}
          empty={search === '' ? available.empty : available.nothingFound}
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
              aria-label={available.search}
              placeholder={texts.common.search}
              spellCheck={false}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              className={`${controlClassName} h-7 w-full min-w-0 pr-2 pl-8`}
            />
          </div>
        </EndpointPane>
        <EndpointPane
          title={selected === null ? words.selected.titleAll : words.selected.title(selected.length)}
          nameMove={words.selected.move}
          icon={<Minus />}
          groups={selected === null || selected.length === 0 ? [] : [{ name: null, endpoints: selected }]}
          onMove={(endpoint) => setSelected(takeBackEndpoint(selected ?? [], endpoint))}
          action={
            selected !== null && (
              <Button size="small" variant="ghost" onClick={() => setSelected(null)}>
                {words.selected.allowAll}
              </Button>
            )
          }
          empty={selected === null ? words.selected.all : words.selected.none}
          fallback={searchField}
        />
      </div>
      <OwnEndpoint onAdd={add} />
      {selected?.length === 0 && <Notice tone="warn">{words.selected.noneWarning}</Notice>}
    </RestrictionDialog>
  )
}
