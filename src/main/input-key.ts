import { createECDH, hkdfSync } from 'node:crypto'
import type { CallName } from '../shared/contract/names'
import { sealedInput } from '../shared/contract/sealed-input'
import { unwrap } from './vault/wrap'

/** Node's name of the curve. */
const curve = 'prime256v1'
const keyBytes = 32

/** Opens what a page seals (contract/sealed-input.ts). To be forgotten with the page: what it sent opens no more then. */
export class InputKey {
  #privateKey = Buffer.alloc(0)

  /** The public half of a new key. */
  renew(): Buffer {
    this.forget()
    const pair = createECDH(curve)
    const publicKey = pair.generateKeys()
    this.#privateKey = pair.getPrivateKey()
    return publicKey
  }

  /** Fills the key with zeros. */
  forget(): void {
    this.#privateKey.fill(0)
  }

  /** The input of a call, not yet parsed. Throws when it was not sealed for this call and this key. */
  open(call: CallName, sealed: unknown): unknown {
    if (sealed === undefined) return undefined
    const json = sealed instanceof Uint8Array ? this.#unwrap(call, Buffer.from(sealed)) : undefined
    if (json === undefined) throw new Error('Refused: this input was not sealed for this call.')
    try {
      return JSON.parse(json.toString('utf8'))
    } finally {
      json.fill(0)
    }
  }

  #unwrap(call: CallName, sealed: Buffer): Buffer | undefined {
    const publicKey = sealed.subarray(0, sealedInput.publicKeyBytes)
    const pair = createECDH(curve)
    pair.setPrivateKey(this.#privateKey)
    const shared = pair.computeSecret(publicKey)
    const key = Buffer.from(hkdfSync('sha256', shared, publicKey, sealedInput.use, keyBytes))
    shared.fill(0)
    const json = unwrap(key, sealed.subarray(sealedInput.publicKeyBytes), Buffer.from(call))
    key.fill(0)
    return json
  }
}
