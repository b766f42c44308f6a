import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef } from 'react'
import type { Endpoint } from '../../../shared/model/endpoint'
import { endpointKey, nameEndpoint } from '../../../shared/rules/restriction'
import { IconButton } from '../../ui/icon-button'
import { EndpointLine } from './endpoint-line'

export interface EndpointGroup {
  /** Null where they stand under no name. */
  readonly name: string | null
  readonly endpoints: readonly (Endpoint & { readonly description?: string })[]
}

interface EndpointPaneProps {
  title: string
  /** Names what moves an endpoint to the other pane: a plus that allows it, a minus that takes it back. */
  nameMove: (endpoint: string) => string
  icon: ReactNode
  groups: readonly EndpointGroup[]
  onMove: (endpoint: Endpoint) => void
  /** Beside the title. */
  action?: ReactNode
  /** Above the list, e.g. a search. */
  children?: ReactNode
  /** What stands there while there is nothing to move. */
  empty: ReactNode
  /** Gets the focus when the last endpoint has moved away. */
  fallback: RefObject<HTMLElement | null>
}

/** One side of a choice of endpoints. The focus stays in the list when an endpoint leaves it. */
export function EndpointPane(props: EndpointPaneProps) {
  const { title, nameMove, icon, groups, onMove, action, children, empty, fallback } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const left = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (left.current === null) return
    const buttons = list.current?.querySelectorAll('button') ?? []
    const next = buttons[Math.min(left.current, buttons.length - 1)] ?? fallback.current
    left.current = null
    next?.focus()
  })
  const move = (endpoint: Endpoint, button: HTMLButtonElement) => {
    left.current = [...(list.current?.querySelectorAll('button') ?? [])].indexOf(button)
    onMove({ methods: endpoint.methods, path: endpoint.path })
  }
  return (
    <section
      aria-labelledby={id}
      className="flex h-[360px] min-w-0 flex-col rounded-panel border border-line bg-panel"
    >
      <header className="flex h-9 shrink-0 items-center gap-2 border-b border-line pr-1 pl-3">
        <h3 id={id} className="min-w-0 flex-1 truncate font-strong">
          {title}
        </h3>
        {action}
      </header>
      {children}
      <div ref={list} className="min-h-0 flex-1 overflow-y-auto px-1 pb-1">
        {groups.length === 0 && <p className="px-2 pt-2 text-dim">{empty}</p>}
        {groups.map(({ name, endpoints }) => (
          <div key={name}>
            {name !== null && (
              <h4 className="sticky top-0 bg-panel px-2 pt-2 pb-0.5 text-tiny font-strong text-faint uppercase">
                {name}
              </h4>
            )}
            <ul aria-label={name ?? title}>
              {endpoints.map((endpoint) => (
                <li
                  key={endpointKey(endpoint)}
                  className="flex items-center gap-2 rounded-small py-0.5 pr-1 pl-2 hover:bg-hover"
                >
                  <span className="min-w-0 flex-1">
                    <EndpointLine {...endpoint} />
                    {endpoint.description && (
                      <span className="block text-tiny text-dim">{endpoint.description}</span>
                    )}
                  </span>
                  <IconButton
                    label={nameMove(nameEndpoint(endpoint))}
                    icon={icon}
                    size="small"
                    onClick={(event) => move(endpoint, event.currentTarget)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}
