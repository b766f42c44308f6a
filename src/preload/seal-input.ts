import { sealedInput } from '../shared/contract/sealed-input'

/** Makes of the input of a call what only main opens. */
export type SealInput = (call: string, input: unknown) => Promise<Uint8Array | undefined>

/** Asks for main's public key with the first input that there is. */
export function createSealInput(askForKey: () => Promise<Uint8Array>): SealInput {
  let keys: Promise<PageKeys> | undefined
  return async (call, input) => {
    // Nothing is sent as nothing.
    if (input === undefined) return undefined
    keys ??= askForKey().then(agree)
    const { publicKey, key } = await keys
    const nonce = crypto.getRandomValues(new Uint8Array(sealedInput.nonceBytes))
    const ciphertext = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: encode(call) },
      key,
      encode(JSON.stringify(input)),
    )
    return join([publicKey, nonce, new Uint8Array(ciphertext)])
  }
}

interface PageKeys {
  readonly publicKey: Uint8Array
  readonly key: CryptoKey
}

async function agree(mainKey: Uint8Array): Promise<PageKeys> {
  const { subtle } = crypto
  const algorithm = { name: 'ECDH', namedCurve: sealedInput.curve }
  const pair = await subtle.generateKey(algorithm, false, ['deriveBits'])
  const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey))
  const other = await subtle.importKey('raw', new Uint8Array(mainKey), algorithm, false, [])
  const shared = await subtle.deriveBits({ name: 'ECDH', public: other }, pair.privateKey, 256)
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey'])
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: publicKey, info: encode(sealedInput.use) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  )
  return { publicKey, key }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let end = 0
  for (const piece of pieces) {
    joined.set(piece, end)
    end += piece.length
  }
  return joined
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
