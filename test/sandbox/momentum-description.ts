import { z } from 'zod'
import { keyValue, table } from './explanation'
import type { Sandbox } from './index'
import { momentumGrants } from './momentum-grants'

export const momentumDescriptionSchema = z.object({
  origin: z.url(),
  baseUrl: z.url(),
  open: z.object({ origin: z.url(), baseUrl: z.url() }),
  keys: z.array(
    z.object({ name: z.string(), value: z.string(), label: z.string(), grants: z.array(z.string()) }),
  ),
})
type MomentumDescription = z.infer<typeof momentumDescriptionSchema>

export function describeMomentum({ origin, baseUrl, open, keys }: Sandbox['momentum']): MomentumDescription {
  return {
    origin,
    baseUrl,
    open: { origin: open.origin, baseUrl: open.baseUrl },
    keys: Object.entries(keys).map(([name, { value, label, grants }]) => ({
      name,
      value,
      label,
      grants: [...grants],
    })),
  }
}

export function explainMomentum({ baseUrl, open, keys }: MomentumDescription): string {
  return `Message Systems Momentum
${table([
  ['installation', baseUrl],
  ['authentication off', `${open.baseUrl}  (send without a credential)`],
])}

${table([
  ['KEY', 'VALUE', 'LABEL', 'GRANTS'],
  ...keys.map(({ name, value, label, grants }) => [
    name,
    value,
    label,
    grants.length === momentumGrants.length ? 'all' : grants.join(', '),
  ]),
])}`
}

export function tryMomentum({ baseUrl, keys }: MomentumDescription, caFile: string): string {
  return `curl --cacert ${caFile} -H 'Authorization: ${keyValue(keys, 'templatesOnly')}' ${baseUrl}/templates`
}
