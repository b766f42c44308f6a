import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { credentialModeSchema } from '../../../src/shared/model/credential'
import { environmentDraftSchema, variableSchema } from '../../../src/shared/model/environment'
import {
  builtInProviders,
  findKind,
  findProvider,
  getProvider,
  joinProviders,
} from '../../../src/shared/providers'
import { providerSchema } from '../../../src/shared/providers/provider'
import { resolveUrl } from '../../../src/shared/rules/resolve-url'

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length
}

/** The names of the parts that a scheme uses, however deep in it. */
function listUsedParts(scheme: unknown): string[] {
  const found = z.object({ part: z.string() }).safeParse(scheme)
  if (found.success) return [found.data.part]
  return typeof scheme === 'object' && scheme !== null ? Object.values(scheme).flatMap(listUsedParts) : []
}

/** WCAG 2.2, contrast of a colour with white. */
function contrastWithWhite(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05)
}

it('each provider has an id and a name of its own', () => {
  expect(isUnique(builtInProviders.map(({ id }) => id))).toBe(true)
  expect(isUnique(builtInProviders.map(({ name }) => name))).toBe(true)
})

it('providers and kinds are found by their ids', () => {
  expect(getProvider(builtInProviders, 'moment-payments').name).toBe('Moment payments')
  expect(findProvider(builtInProviders, 'nobody')).toBeUndefined()
  expect(() => getProvider(builtInProviders, 'nobody')).toThrow('nobody')
  const key = { providerId: 'moment-payments', kindId: 'public-key' }
  expect(findKind(builtInProviders, key)?.name).toBe('Public key')
  expect(findKind(builtInProviders, { ...key, kindId: 'nothing' })).toBeUndefined()
})

it('one of the vault takes the place of a built-in with its id, and others follow', () => {
  const [first, second] = builtInProviders
  const changed = { ...first, name: 'Changed' }
  const added = { ...first, id: 'added', name: 'Added' }
  const joined = joinProviders([added, changed])
  expect(joined.map(({ name }) => name)).toEqual([
    'Changed',
    ...builtInProviders.slice(1).map(({ name }) => name),
    'Added',
  ])
  expect(joined[1]).toBe(second)
})

describe.each(builtInProviders)('$name', (provider) => {
  it('has a badge that carries white text', () => {
    expect(provider.badge.letter).toMatch(/^[A-Z]$/)
    expect(provider.badge.color).toMatch(/^#[0-9a-f]{6}$/)
    expect(contrastWithWhite(provider.badge.color)).toBeGreaterThanOrEqual(4.5)
  })

  it('has kinds that fit together', () => {
    expect(isUnique(provider.kinds.map(({ id }) => id))).toBe(true)
    for (const kind of provider.kinds) {
      const parts = kind.parts.map(({ name }) => name)
      expect(isUnique(parts)).toBe(true)
      expect(isUnique(kind.parts.map(({ label }) => label))).toBe(true)
      expect(new Set(listUsedParts(kind.scheme))).toEqual(new Set(parts))
      expect(isUnique(kind.modes)).toBe(true)
      for (const mode of kind.modes) expect(credentialModeSchema.options).toContain(mode)
    }
  })

  it('is what a person could have written', () => {
    expect(providerSchema.parse(provider)).toEqual(provider)
  })

  it('has key patterns for secret parts, and grants and groups that are listed', () => {
    const groups = provider.endpoints.map(({ group }) => group)
    for (const { keyPatterns, parts, endpointGroups, hasGrants } of provider.kinds) {
      for (const { part } of keyPatterns)
        expect(parts).toContainEqual(expect.objectContaining({ name: part, secret: true }))
      if (hasGrants) expect(provider.grants).not.toEqual([])
      if (endpointGroups.length > 0) expect(endpointGroups.some((group) => groups.includes(group))).toBe(true)
    }
    expect(isUnique(provider.grants.map(({ id }) => id))).toBe(true)
  })

  it('has environments that can be saved once their address is filled in', () => {
    expect(isUnique(provider.environments.map(({ name }) => name))).toBe(true)
    for (const { variables, ...template } of provider.environments) {
      const baseUrl = template.baseUrl || 'https://api.example.test'
      const draft = { ...template, baseUrl, caCertificate: null, variables }
      expect(environmentDraftSchema.safeParse(draft).success).toBe(true)
      expect(baseUrl).toMatch(/^https:/)
      for (const variable of variables) expect(variableSchema.safeParse(variable).success).toBe(true)
    }
  })

  it('has sample requests that resolve and bodies that parse', () => {
    expect(isUnique(provider.sampleRequests.map(({ name }) => name))).toBe(true)
    for (const sample of [...provider.sampleRequests, ...(provider.check ? [provider.check] : [])]) {
      const query = sample.query.map((field) => ({ ...field, enabled: true }))
      const environment = { baseUrl: 'https://api.example.test/v1', variables: [] }
      const resolved = resolveUrl({ url: sample.url, query }, environment)
      expect(resolved.ok && resolved.value).toMatch(/^https:\/\/api\.example\.test\/v1/)
      if (sample.body !== null) expect(() => JSON.parse(sample.body ?? '')).not.toThrow()
    }
  })

  it('says its notes in sentences', () => {
    for (const note of [...provider.notes, ...provider.unconfirmed]) expect(note).toMatch(/^[A-Z].*\.(\S*)$/)
    for (const { description } of provider.kinds) expect(description).toMatch(/^[A-Z].*\.$/)
  })
})
