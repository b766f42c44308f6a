import { type Contract, contract, type Input, type Output } from '../../shared/contract'
import type { CallName } from '../../shared/contract/names'
import type { Result } from '../../shared/errors'
import type { UnlockedVault } from '../vault/session'

type NamesRequiring<Needs> = {
  [Name in CallName]: Contract[Name]['requires'] extends Needs ? Name : never
}[CallName]

export type OpenCallName = NamesRequiring<'nothing'>
export type UnlockedCallName = NamesRequiring<'unlocked'>

type Answer<Name extends CallName> = Result<Output<Name>> | Promise<Result<Output<Name>>>

/** Handlers of calls that need no vault. */
export type OpenHandlers = { readonly [Name in OpenCallName]: (input: Input<Name>) => Answer<Name> }

/** Handlers of calls that need an unlocked vault get it, and have no other way to it. */
export type UnlockedHandlers = {
  readonly [Name in UnlockedCallName]: (input: Input<Name>, vault: UnlockedVault) => Answer<Name>
}

/** A handler for every call of the contract: a missing one does not compile. */
export interface Handlers {
  readonly open: OpenHandlers
  readonly unlocked: UnlockedHandlers
}

export function isOpenCall(name: CallName): name is OpenCallName {
  return contract[name].requires === 'nothing'
}
