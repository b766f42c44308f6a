import type { z } from 'zod'
import { texts } from '../texts'
import type { CredentialKind } from './credential-kind'
import { type Provider, providerSchema } from './provider'
import type { ValueSource } from './value-source'

type Path = readonly (string | number)[]

/** Told of what does not fit together, and where in the provider it stands. */
type Report = (path: Path, message: string) => void

/** A provider whose parts also fit together: what they name is there, and nothing is named twice. */
export const checkedProviderSchema: z.ZodType<Provider> = providerSchema.superRefine((provider, context) => {
  checkTogether(provider, (path, message) => context.addIssue({ code: 'custom', path: [...path], message }))
})

function checkTogether(provider: Provider, report: Report): void {
  reportTwice(provider.kinds, 'id', ['kinds'], report)
  reportTwice(provider.grants, 'id', ['grants'], report)
  reportTwice(provider.environments, 'name', ['environments'], report)
  const groups = new Set(provider.endpoints.map(({ group }) => group))
  for (const [index, kind] of provider.kinds.entries()) {
    const path = ['kinds', index]
    checkKind(kind, path, report)
    if (kind.hasGrants && provider.grants.length === 0)
      report([...path, 'hasGrants'], texts.providerRules.noGrants)
    for (const [place, group] of kind.endpointGroups.entries())
      if (!groups.has(group))
        report([...path, 'endpointGroups', place], texts.providerRules.unknownGroup(group))
  }
}

function checkKind(kind: CredentialKind, path: Path, report: Report): void {
  reportTwice(kind.parts, 'name', [...path, 'parts'], report)
  for (const source of listSources(kind.scheme, [...path, 'scheme']))
    if (!kind.parts.some(({ name }) => name === source.part))
      report([...source.path, 'part'], texts.providerRules.unknownPart(source.part))
  checkFetched(kind, path, report)
  for (const [index, { part }] of kind.keyPatterns.entries())
    if (!kind.parts.some(({ name, secret }) => name === part && secret))
      report([...path, 'keyPatterns', index, 'part'], texts.providerRules.unknownSecretPart(part))
  const { lifetime } = kind
  if (lifetime === null || lifetime.maximumDays === null) return
  for (const days of ['defaultDays', 'testDays'] as const)
    if ((lifetime[days] ?? 0) > lifetime.maximumDays)
      report([...path, 'lifetime', days], texts.providerRules.lifetimeTooLong(lifetime.maximumDays))
}

/** What is fetched is a secret token of the scheme, and nothing else is. */
function checkFetched({ parts, scheme }: CredentialKind, path: Path, report: Report): void {
  const tokens = scheme.type === 'oauth2' ? [scheme.accessToken, scheme.refreshToken] : []
  for (const [index, { name, fetched = false, secret }] of parts.entries()) {
    const isToken = tokens.some((token) => token?.part === name)
    const place = [...path, 'parts', index]
    if (isToken && !secret) report([...place, 'secret'], texts.providerRules.tokenNotSecret)
    if (isToken && !fetched) report(place, texts.providerRules.tokenNotFetched)
    if (fetched && !isToken) report([...place, 'fetched'], texts.providerRules.noSuchToken)
  }
}

/** Every part that a scheme names, wherever in it. */
function listSources(value: unknown, path: Path): { part: string; path: Path }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => listSources(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  if (isPartSource(value)) return [{ part: value.part, path }]
  return Object.entries(value).flatMap(([name, item]) => listSources(item, [...path, name]))
}

function isPartSource(value: object): value is Extract<ValueSource, { part: string }> {
  return 'part' in value && typeof value.part === 'string'
}

function reportTwice<Name extends string>(
  items: readonly Readonly<Record<Name, string>>[],
  name: Name,
  path: Path,
  report: Report,
): void {
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (seen.has(item[name])) report([...path, index, name], texts.providerRules.twice(item[name]))
    seen.add(item[name])
  }
}
