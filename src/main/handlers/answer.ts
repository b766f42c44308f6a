import type { z } from 'zod'
import { contract, type Input, type Output } from '../../shared/contract'
import type { CallName } from '../../shared/contract/names'
import { type Failure, fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { logBug } from '../desktop/log'
import type { VaultSession } from '../vault/session'
import { describeStorageError } from '../vault/storage-error'
import { type Handlers, isOpenCall, type OpenCallName, type UnlockedCallName } from './handlers'

/** Answers one call, whatever came in. */
export type Answer = (name: CallName, input: unknown) => Promise<Result<unknown>>

type Schemas = {
  readonly [Name in CallName]: {
    readonly input: z.ZodType<Input<Name>>
    readonly output: z.ZodType<Output<Name>>
  }
}
const schemas: Schemas = contract

/**
 * A call reaches its handler when its input parses, and when the vault is unlocked where the contract asks for that. What the
 * handler returns is parsed too: a field that the contract does not name cannot cross.
 */
export function createAnswer(session: VaultSession, handlers: Handlers): Answer {
  return (name, input) => (isOpenCall(name) ? answerOpen(name, input) : answerUnlocked(name, input))

  function answerOpen<Name extends OpenCallName>(name: Name, input: unknown): Promise<Result<unknown>> {
    return handle(name, input, handlers.open[name])
  }

  function answerUnlocked<Name extends UnlockedCallName>(
    name: Name,
    input: unknown,
  ): Promise<Result<unknown>> {
    return handle(name, input, (parsed: Input<Name>) => {
      const vault = session.current()
      return vault.state === 'unlocked'
        ? handlers.unlocked[name](parsed, vault)
        : fail('vault-locked', texts.unlocking.locked)
    })
  }
}

async function handle<Name extends CallName>(
  name: Name,
  input: unknown,
  handler: (input: Input<Name>) => Result<Output<Name>> | Promise<Result<Output<Name>>>,
): Promise<Result<unknown>> {
  const parsed = schemas[name].input.safeParse(input)
  if (!parsed.success) return describeInput(parsed.error)
  try {
    const result = await handler(parsed.data)
    return result.ok ? succeed(schemas[name].output.parse(result.value)) : result
  } catch (error) {
    return describeThrown(name, error)
  }
}

function describeInput(error: z.ZodError): Result<never> {
  const issue = error.issues[0]
  return fail('invalid-input', issue?.message ?? texts.inputs.invalid, issue?.path.join('.') ?? '')
}

function describeThrown(name: CallName, error: unknown): { ok: false; error: Failure } {
  const failure = describeStorageError(error)
  if (failure !== undefined) return { ok: false, error: failure }
  logBug(name, error)
  return fail('internal', texts.common.mistake)
}
