/** The forms in which a secret could lie on a disk or in a memory, as bytes to look for. */
export function listForms(secret: string): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const utf8 = Buffer.from(secret, 'utf8')
  return [
    { name: 'UTF-8', bytes: utf8 },
    { name: 'UTF-16', bytes: Buffer.from(secret, 'utf16le') },
    { name: 'hexadecimal', bytes: Buffer.from(utf8.toString('hex')) },
    { name: 'hexadecimal, upper case', bytes: Buffer.from(utf8.toString('hex').toUpperCase()) },
    ...[0, 1, 2].map((offset) => ({ name: `base64 at offset ${offset}`, bytes: base64Core(utf8, offset) })),
  ]
}

/** What is the same in the base64 of every text that holds the secret at this offset (modulo 3). */
function base64Core(secret: Buffer, offset: number): Buffer {
  const encoded = Buffer.concat([Buffer.alloc(offset), secret])
    .toString('base64')
    .replace(/=+$/, '')
  const mixedAtStart = offset === 0 ? 0 : offset + 1
  const mixedAtEnd = (offset + secret.length) % 3 === 0 ? 0 : 1
  return Buffer.from(encoded.slice(mixedAtStart, encoded.length - mixedAtEnd))
}
