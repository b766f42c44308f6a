import { createHash, createHmac } from 'node:crypto'
import aws4 from 'aws4'
import { type Result, succeed } from '../../shared/errors'
import type { AwsScheme } from '../../shared/providers/signing-schemes'
import { type Authentication, noAuthentication, type OutgoingField, type Signing } from './authentication'
import { fill, findFilled, type OpenPart } from './open-parts'
import { mask } from './redact'

/**
 * Signs a request by AWS Signature Version 4. What is signed is made by the library, which never gets the secret: it would keep
 * it for as long as the process lives. Signed are host, content type and the headers of AWS, for others may change on the way.
 */
export function signForAws(
  scheme: AwsScheme,
  parts: readonly OpenPart[],
  { method, url, headers, body, at }: Signing,
): Result<Authentication> {
  const accessKeyId = fill(scheme.accessKeyId, parts)
  if (!accessKeyId.ok) return accessKeyId
  const secret = fill(scheme.secretAccessKey, parts)
  if (!secret.ok) return secret
  const region = fill(scheme.region, parts)
  if (!region.ok) return region
  const service = fill(scheme.service, parts)
  if (!service.ok) return service
  const sessionToken = findFilled(scheme.sessionToken, parts)

  const { host, pathname, search } = new URL(url)
  const time = at.toISOString().replace(/[:-]|\.\d{3}/g, '')
  const plain = (name: string, value: string): OutgoingField => ({ name, value, shown: value, secret: true })
  const added: OutgoingField[] = [
    plain('X-Amz-Date', time),
    // Only S3 asks for it.
    ...(service.value.value === 's3' ? [plain('X-Amz-Content-Sha256', sha256(body ?? ''))] : []),
    ...(sessionToken === null
      ? []
      : [{ ...plain('X-Amz-Security-Token', sessionToken.value), shown: sessionToken.shown }]),
  ]
  const signedHeaders = [
    { name: 'Host', value: host },
    ...headers.filter(({ name }) => /^(content-type|x-amz-.*)$/i.test(name)),
    ...added,
  ]
  const request = {
    ...{ method, path: pathname + search, body: body ?? '' },
    ...{ service: service.value.value, region: region.value.value },
    headers: Object.fromEntries(signedHeaders.map(({ name, value }) => [name, value])),
    doNotModifyHeaders: true,
  }
  const signer = new aws4.RequestSigner(request, { accessKeyId: accessKeyId.value.value })
  signer.datetime = time
  const scope = [time.slice(0, 8), request.region, request.service, 'aws4_request']
  const key = scope.reduce<Buffer>(
    (former, text) => hmac(former, text),
    Buffer.from(`AWS4${secret.value.value}`, 'utf8'),
  )
  const signature = hmac(key, signer.stringToSign()).toString('hex')
  const start = `AWS4-HMAC-SHA256 Credential=${accessKeyId.value.value}/${scope.join('/')}, SignedHeaders=${signer.signedHeaders()}, Signature=`
  const { label } = secret.value
  return succeed({
    ...noAuthentication,
    headers: [
      ...added,
      { name: 'Authorization', value: start + signature, shown: start + mask(label), secret: true },
    ],
    derived: [{ label, value: signature }],
  })
}

function hmac(key: Buffer, text: string): Buffer {
  const code = createHmac('sha256', key).update(text, 'utf8').digest()
  key.fill(0)
  return code
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
