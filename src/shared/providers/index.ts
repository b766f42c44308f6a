import { generic } from './generic'
import { messageSystemsMomentum } from './message-systems-momentum'
import { milientMoment } from './milient-moment'
import { moloniOn } from './moloni-on'
import { momentPayments } from './moment-payments'
import { momentusConnect } from './momentus-connect'
import type { CredentialKind, Provider } from './provider'

/** In the order in which they are offered. */
export const providers: readonly [Provider, ...Provider[]] = [
  milientMoment,
  momentusConnect,
  messageSystemsMomentum,
  moloniOn,
  momentPayments,
  generic,
]

export function findProvider(id: string): Provider | undefined {
  return providers.find((provider) => provider.id === id)
}

/** Throws when there is none: ask only with an id that was checked when it came in. */
export function getProvider(id: string): Provider {
  const provider = findProvider(id)
  if (provider === undefined) throw new Error(`No provider ${id}`)
  return provider
}

export function findKind(providerId: string, kindId: string): CredentialKind | undefined {
  return findProvider(providerId)?.kinds.find((kind) => kind.id === kindId)
}
