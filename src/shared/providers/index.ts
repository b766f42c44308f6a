import type { CredentialKind } from './credential-kind'
import { generic } from './generic'
import { messageSystemsMomentum } from './message-systems-momentum'
import { milientMoment } from './milient-moment'
import { moloniOn } from './moloni-on'
import { momentPayments } from './moment-payments'
import { momentusConnect } from './momentus-connect'
import type { Provider } from './provider'

/** All that there are in a vault, in the order in which they are offered. Never empty: some are built in. */
export type Providers = readonly [Provider, ...Provider[]]

/** Those that come with Latchkey. */
export const builtInProviders: Providers = [
  milientMoment,
  momentusConnect,
  messageSystemsMomentum,
  moloniOn,
  momentPayments,
  generic,
]

/** The built-in providers with those of a vault: one with the id of a built-in takes its place, others follow. */
export function joinProviders(own: readonly Provider[]): Providers {
  const [first, ...rest] = builtInProviders
  const ownOr = (builtIn: Provider) => own.find(({ id }) => id === builtIn.id) ?? builtIn
  const added = own.filter(({ id }) => !builtInProviders.some((builtIn) => builtIn.id === id))
  return [ownOr(first), ...rest.map(ownOr), ...added]
}

export function findProvider(providers: readonly Provider[], id: string): Provider | undefined {
  return providers.find((provider) => provider.id === id)
}

export function findKind(
  providers: readonly Provider[],
  { providerId, kindId }: { readonly providerId: string; readonly kindId: string },
): CredentialKind | undefined {
  return findProvider(providers, providerId)?.kinds.find((kind) => kind.id === kindId)
}

/** Throws when there is none: a provider that something belongs to cannot be removed. */
export function getProvider(providers: readonly Provider[], id: string): Provider {
  const provider = findProvider(providers, id)
  if (provider === undefined) throw new Error(`No provider ${id}`)
  return provider
}
