import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { contract, type EventPayload, type Input, type Output } from '../shared/contract'
import { type CallName, callNames, type EventName } from '../shared/contract/names'
import { type Failure, fail, type Result, succeed } from '../shared/errors'
import { startPage } from './desktop/app-protocol'
import { logBug } from './desktop/log'
import { type Handlers, isOpenCall, type OpenCallName, type UnlockedCallName } from './handlers/handlers'
import type { VaultSession } from './vault/session'
import { describeStorageError } from './vault/storage-error'

type Schemas = {
  readonly [Name in CallName]: {
    readonly input: z.ZodType<Input<Name>>
    readonly output: z.ZodType<Output<Name>>
  }
}
const schemas: Schemas = contract

/**
 * Answers every call of the contract, as the only user of `ipcMain`. A call is answered when it comes from the main
 * frame of the vault's window, when its input parses, and when the vault is unlocked where the contract asks for that.
 * What a handler returns is parsed too: a field that the contract does not name cannot cross.
 */
export function answerCalls(
  getWindow: () => BrowserWindow | undefined,
  session: VaultSession,
  handlers: Handlers,
): void {
  for (const name of callNames) {
    if (isOpenCall(name)) answerOpen(name)
    else answerUnlocked(name)
  }

  function answerOpen<Name extends OpenCallName>(name: Name): void {
    register(name, handlers.open[name])
  }

  function answerUnlocked<Name extends UnlockedCallName>(name: Name): void {
    register(name, (input: Input<Name>) => {
      const vault = session.current()
      return vault.state === 'unlocked'
        ? handlers.unlocked[name](input, vault)
        : fail('vault-locked', 'The vault is locked. Unlock it and try again.')
    })
  }

  function register<Name extends CallName>(
    name: Name,
    handle: (input: Input<Name>) => Result<Output<Name>> | Promise<Result<Output<Name>>>,
  ): void {
    ipcMain.handle(`call:${name}`, async (event, raw: unknown) => {
      if (!comesFromVault(event, getWindow()))
        throw new Error('Refused: this is not the window of the vault.')
      const input = schemas[name].input.safeParse(raw)
      if (!input.success) return describeInput(input.error)
      try {
        const result = await handle(input.data)
        return result.ok ? succeed(schemas[name].output.parse(result.value)) : result
      } catch (error) {
        return describeThrown(name, error)
      }
    })
  }
}

/** Tells the vault's window of an event; says nothing when there is no window to tell. */
export function sendEvent<Name extends EventName>(
  window: BrowserWindow | undefined,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send(`event:${name}`, payload)
}

function comesFromVault(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame
  return (
    window !== undefined &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    frame.url === startPage
  )
}

function describeInput(error: z.ZodError): Result<never> {
  const issue = error.issues[0]
  return fail('invalid-input', issue?.message ?? 'This input is not valid.', issue?.path.join('.') ?? '')
}

function describeThrown(name: CallName, error: unknown): { ok: false; error: Failure } {
  const failure = describeStorageError(error)
  if (failure !== undefined) return { ok: false, error: failure }
  logBug(name, error)
  return fail('internal', 'Latchkey made a mistake here. Nothing was changed; please report what you did.')
}
