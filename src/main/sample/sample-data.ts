import { type CredentialDraft, noDetails } from '../../shared/model/credential'
import type { EnvironmentDraft } from '../../shared/model/environment'
import { texts } from '../../shared/texts'
import { sampleCompanies, sampleKeys } from './sample-keys'

const day = 24 * 60 * 60 * 1000
const words = texts.samples

type SampleCredential = Omit<CredentialDraft, 'databaseIds'>

export interface SampleDatabase {
  readonly providerId: string
  readonly name: string
  readonly environments: readonly EnvironmentDraft[]
}

/** What a sample consists of: databases of one provider, and credentials that open all of them. */
export interface Sample {
  readonly databases: readonly SampleDatabase[]
  readonly credentials: readonly SampleCredential[]
}

/** Enough to see a key for two databases, Test beside Live, an end that is near, grants, and a write-only secret. */
export function listSampleData(origin: string, now: number): Sample[] {
  const environment = (
    mode: 'test' | 'live',
    path: string,
    variables: EnvironmentDraft['variables'] = [],
  ): EnvironmentDraft => ({
    ...{ name: words.environments[mode], mode, baseUrl: origin + path, caCertificate: null, variables },
  })
  const milient = { providerId: 'milient-moment', kindId: 'api-key' }
  const moloni = { providerId: 'moloni-on', kindId: 'api-key' }
  const momentum = { providerId: 'message-systems-momentum', kindId: 'api-key' }
  return [
    {
      databases: Object.entries(sampleCompanies).map(([code, name]) => ({
        ...{ providerId: milient.providerId, name: words.named(name) },
        environments: (['test', 'live'] as const).map((mode) =>
          environment(mode, `/milient/${mode}/companies/{{companyCode}}`, [
            { name: 'companyCode', value: code },
          ]),
        ),
      })),
      credentials: [
        credential({
          ...{ ...milient, title: words.timesheets.title, description: words.timesheets.description },
          ...{ mode: 'test', expiresAt: now + 12 * day },
          parts: [{ name: 'key', value: sampleKeys.timesheets }],
        }),
        credential({
          ...{ ...milient, title: words.payroll.title, description: words.payroll.description },
          ...{ mode: 'live', expiresAt: now + 400 * day },
          parts: [{ name: 'key', value: sampleKeys.payroll }],
        }),
      ],
    },
    {
      databases: [
        {
          ...{ providerId: moloni.providerId, name: words.named('Café Alfama') },
          environments: [environment('live', '/moloni/v1', [{ name: 'companyId', value: '4711' }])],
        },
      ],
      credentials: [
        credential({
          ...{ ...moloni, title: words.till.title, description: words.till.description },
          ...{ mode: 'live', expiresAt: now + 5 * day, writeOnly: true },
          parts: [{ name: 'token', value: sampleKeys.till }],
        }),
      ],
    },
    {
      databases: [
        {
          ...{ providerId: momentum.providerId, name: words.named('Mail cluster') },
          environments: [environment('test', '/momentum/api/v1')],
        },
      ],
      credentials: [
        credential({
          ...{ ...momentum, title: words.templates.title, description: words.templates.description },
          ...{ mode: 'test', writeOnly: true, grants: ['templates-view'] },
          parts: [{ name: 'key', value: sampleKeys.templates }],
        }),
      ],
    },
  ]
}

function credential(
  draft: Pick<SampleCredential, 'providerId' | 'kindId' | 'title' | 'description' | 'mode' | 'parts'> &
    Partial<SampleCredential>,
): SampleCredential {
  return { ...noDetails, ...draft }
}
