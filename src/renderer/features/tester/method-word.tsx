import { clsx } from 'clsx'
import type { Method } from '../../../shared/model/request'

/** Reading is green, writing amber, deleting red; the word says it too. */
const colors: Record<Method, string> = {
  GET: 'text-ok',
  HEAD: 'text-ok',
  OPTIONS: 'text-ok',
  POST: 'text-warn',
  PUT: 'text-warn',
  PATCH: 'text-warn',
  DELETE: 'text-bad',
}

/** A method in its colour. */
export function MethodWord({ method }: { method: Method }) {
  return <span className={clsx('font-mono text-mono font-strong', colors[method])}>{method}</span>
}
