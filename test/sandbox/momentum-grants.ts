/**
 * The grant types of Momentum 4 with what each permits, as the table of the vendor's documentation has it ("Viewing Your
 * API Keys"): requests with these methods on the resource and everything below it.
 */
export const momentumGrants = [
  { name: 'View Metrics', resource: 'metrics', methods: ['GET'] },
  /** Since version 4.2. */
  { name: 'View Adaptive Delivery Data', resource: 'adaptive-delivery', methods: ['GET'] },
  { name: 'View Webhooks', resource: 'webhooks', methods: ['GET'] },
  { name: 'Modify Webhooks', resource: 'webhooks', methods: ['GET', 'POST', 'PUT', 'DELETE'] },
  { name: 'View Templates', resource: 'templates', methods: ['GET'] },
  { name: 'Modify Templates', resource: 'templates', methods: ['GET', 'POST', 'PUT', 'DELETE'] },
  /** Any POST, not only `/templates/{id}/preview`: so says the vendor, and it permits to create one. */
  { name: 'Preview Templates', resource: 'templates', methods: ['POST'] },
  { name: 'View Transmissions', resource: 'transmissions', methods: ['GET'] },
  { name: 'Modify Transmissions', resource: 'transmissions', methods: ['GET', 'POST', 'PUT', 'DELETE'] },
  /** Lets the key inject by SMTP, and permits nothing over HTTP. */
  { name: 'Send via SMTP', resource: null, methods: [] },
  { name: 'Manage Recipient Lists', resource: 'recipient-lists', methods: ['GET', 'POST', 'PUT', 'DELETE'] },
] as const satisfies readonly {
  readonly name: string
  /** The first segment below `/api/v1/`. */
  readonly resource: string | null
  readonly methods: readonly string[]
}[]

export type MomentumGrant = (typeof momentumGrants)[number]['name']

/** Whether one of the grants permits the method on the resource. No grant is for `users`: a key never opens those. */
export function isGranted(granted: readonly MomentumGrant[], method: string, resource: string): boolean {
  return momentumGrants.some(
    (grant) =>
      granted.includes(grant.name) &&
      grant.resource === resource &&
      grant.methods.some((permitted) => permitted === method),
  )
}
