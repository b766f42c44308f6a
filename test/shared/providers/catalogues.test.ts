import { expect, it } from 'vitest'
import { messageSystemsMomentum } from '../../../src/shared/providers/message-systems-momentum'
import { momentusConnect } from '../../../src/shared/providers/momentus-connect'
import { momentumGrants } from '../../sandbox/momentum-grants'
import { momentusEndpoints } from '../../sandbox/momentus-endpoints'

it('every Momentus endpoint that is offered is one that the server has', () => {
  const known = momentusEndpoints.map(({ group, id }) => `${group} ${id}`)
  const offered = momentusConnect.endpoints.flatMap(({ group, methods, path }) =>
    methods.map((method) => `${group} ${method} ${path}`),
  )
  expect(new Set(offered).size).toBe(offered.length)
  for (const endpoint of offered) expect(known).toContain(endpoint)
})

it('the grants of Momentum permit what the server lets pass', () => {
  const permitted = messageSystemsMomentum.grants.map(({ name, permits }) => ({
    name,
    permits: permits.map(({ methods, path }) => ({ methods, path })),
  }))
  expect(permitted).toEqual(
    momentumGrants.map(({ name, resource, methods }) => ({
      name,
      permits: resource === null ? [] : [{ methods: [...methods], path: `/${resource}/**` }],
    })),
  )
})
