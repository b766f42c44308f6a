import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../../src/shared/model/endpoint'
import { methodSchema } from '../../../src/shared/model/request'
import { decide } from '../../../src/shared/rules/guard'
import { isSafe } from '../../../src/shared/rules/guard-facts'
import { resolveUrl } from '../../../src/shared/rules/resolve-url'
import { place } from './environments'
import { noon } from './guard-input'

describe('whatever is typed', () => {
  const host = fc.constantFrom(
    'own.test',
    'evil.test',
    'own.test.evil.test',
    'localhost',
    '127.0.0.1',
    'OWN.test',
    'own。test',
  )
  const piece = fc.oneof(
    host,
    fc.constantFrom(
      'https://',
      'http://',
      '//',
      '\\\\',
      '/',
      '@',
      ':',
      ':443',
      ':80',
      '?',
      '#',
      '..',
      '%2f',
      '\t',
      '{{v}}',
    ),
    fc.string({ maxLength: 3 }),
  )
  const baseUrl = fc
    .tuple(fc.constantFrom('https://', 'http://'), host, fc.constantFrom('', '/v1', ':8443/x'))
    .map((parts) => parts.join(''))
  const text = fc.oneof(
    baseUrl,
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  )
  const mode = fc.constantFrom('test', 'live')
  const environment = fc
    .record({ databaseId: fc.constantFrom('a', 'b', 'c'), mode, baseUrl })
    .map((fields) => ({ ...fields, variables: [] }))
  const path = fc.constantFrom('/**', '/', '/x', '/{any}', '/{any}/**', '/v1/x')
  const endpoint = fc.record({
    methods: fc.uniqueArray(fc.constantFrom(...methodSchema.options), { minLength: 1 }),
    path,
  })
  const method = fc.constantFrom(...methodSchema.options)

  it('no secret leaves to an origin that is not its own in this mode', () => {
    fc.assert(
      fc.property(
        text,
        text,
        mode,
        environment,
        fc.array(environment, { maxLength: 4 }),
        fc.record({
          mode: fc.constantFrom('test', 'live', 'both'),
          databaseIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
          state: fc.constantFrom('active', 'active', 'active', 'deactivated', 'revoked'),
          expiresAt: fc.constantFrom(null, noon - 1, noon + 1),
          allowedEndpoints: fc.option(fc.array(endpoint, { maxLength: 3 }), { freq: 2 }),
          grants: fc.option(fc.uniqueArray(fc.constantFrom('one', 'two')), { freq: 2 }),
        }),
        fc.record({
          method,
          liveConfirmed: fc.boolean(),
          liveReadOnly: fc.boolean(),
          httpsOnly: fc.boolean(),
        }),
        fc.tuple(endpoint, endpoint),
        (url, variable, viewMode, chosen, others, credential, facts, [one, two]) => {
          const resolved = resolveUrl({ url, query: [] }, place(chosen.baseUrl, { v: variable }))
          if (!resolved.ok) return
          const grant = (id: string, permitted: Endpoint) => ({
            ...{ id, name: id, description: '', permits: [permitted] },
          })
          const decision = decide({
            mode: viewMode,
            method: facts.method,
            url: resolved.value,
            now: noon,
            database: { name: 'Shop', liveReadOnly: facts.liveReadOnly },
            provider: {
              name: 'Provider',
              httpsOnly: facts.httpsOnly,
              grants: [grant('one', one), grant('two', two)],
            },
            environment: chosen,
            credential,
            credentialEnvironments: [chosen, ...others],
            liveConfirmed: facts.liveConfirmed,
          })
          if (decision.verdict === 'refuse') return
          const target = new URL(resolved.value)
          const own = [chosen, ...others]
            .filter(({ databaseId }) => credential.databaseIds.includes(databaseId))
            .filter((candidate) => candidate.mode === viewMode)
            .map(({ baseUrl }) => new URL(baseUrl).origin)
          expect(own).toContain(target.origin)
          expect([viewMode, 'both']).toContain(credential.mode)
          expect(chosen.mode).toBe(viewMode)
          expect(target.username + target.password).toBe('')
          expect(credential.state).toBe('active')
          expect(credential.expiresAt ?? Infinity).toBeGreaterThan(noon)
          if (credential.allowedEndpoints !== null || credential.grants !== null) {
            expect(target.href.startsWith(new URL(chosen.baseUrl).href.replace(/\/$/, ''))).toBe(true)
            expect(credential.allowedEndpoints).not.toEqual([])
            expect(credential.grants).not.toEqual([])
          }
          if (viewMode === 'live' && !isSafe(facts.method)) {
            expect(facts.liveReadOnly).toBe(false)
            expect(decision.verdict).toBe(facts.liveConfirmed ? 'allow' : 'confirm')
          } else expect(decision.verdict).toBe('allow')
          if (facts.httpsOnly) expect(target.protocol).toBe('https:')
          if (target.protocol !== 'https:') {
            expect(target.protocol).toBe('http:')
            expect(['localhost', '127.0.0.1']).toContain(target.hostname)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})
