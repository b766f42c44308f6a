import type { Endpoint } from '../../../shared/model/endpoint'

/** `GET, POST /templates/{id}`. */
export function EndpointLine({ methods, path }: Pick<Endpoint, 'methods' | 'path'>) {
  return (
    <span className="font-mono text-mono wrap-anywhere">
      <span className="font-strong">{methods.join(', ')}</span> {path}
    </span>
  )
}
