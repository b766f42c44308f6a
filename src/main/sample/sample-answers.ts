import { sampleCompanies, sampleKeys } from './sample-keys'

export interface SampleRequest {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export interface SampleAnswer {
  readonly status: number
  readonly body: unknown
}

const customers = [
  { id: 1, name: 'Bakkeli Barnehage', city: 'Bergen' },
  { id: 2, name: 'Solvik Hotell', city: 'Ålesund' },
  { id: 3, name: 'Nordre Kai Eiendom', city: 'Tromsø' },
]

/** What the server of the samples says: each provider's rule for who may ask, and the shape of its answers and refusals. */
export function answerSample(request: SampleRequest): SampleAnswer {
  const { pathname } = new URL(request.path, 'http://127.0.0.1')
  const [, provider, ...rest] = pathname.split('/')
  switch (provider) {
    case 'milient':
      return answerMilient(request, rest)
    case 'moloni':
      return answerMoloni(request)
    case 'momentum':
      return answerMomentum(request, rest)
    default:
      return { status: 404, body: { error: 'Not found' } }
  }
}

/** `/milient/MODE/companies/CODE/customers`, by Basic with the user `apikey`. */
function answerMilient(request: SampleRequest, [mode, , code = '', entity]: string[]): SampleAnswer {
  const key = mode === 'test' ? sampleKeys.timesheets : sampleKeys.payroll
  const expected = `Basic ${Buffer.from(`apikey:${key}`).toString('base64')}`
  if (request.headers.authorization !== expected) return { status: 401, body: { message: 'Unauthorized' } }
  if (!Object.keys(sampleCompanies).includes(code)) return { status: 403, body: { message: 'Forbidden' } }
  if (entity === 'echo') return echo(request)
  const page = { number: 1, size: customers.length, totalElements: customers.length, totalPages: 1 }
  return entity === 'customers'
    ? { status: 200, body: { content: customers, page } }
    : { status: 404, body: { message: 'Not found' } }
}

/** GraphQL, by Bearer; whatever is asked, it says who asks. */
function answerMoloni(request: SampleRequest): SampleAnswer {
  if (request.headers.authorization !== `Bearer ${sampleKeys.till}`) {
    const error = { message: 'Not authenticated', extensions: { code: 'UNAUTHENTICATED' } }
    return { status: 401, body: { errors: [error] } }
  }
  const userCompanies = [{ companyId: 4711, name: 'Café Alfama' }]
  return { status: 200, body: { data: { me: { data: { userId: 12, userCompanies } } } } }
}

/** The raw key, which has the grant for templates alone. */
function answerMomentum(request: SampleRequest, [, , entity]: string[]): SampleAnswer {
  if (request.headers.authorization !== sampleKeys.templates)
    return { status: 401, body: { errors: [{ message: 'Unauthorized.' }] } }
  if (entity === 'echo') return echo(request)
  return entity === 'templates'
    ? { status: 200, body: { results: [{ id: 'welcome', name: 'Welcome', published: true }] } }
    : { status: 403, body: { errors: [{ message: 'Forbidden.' }] } }
}

/** Says back what came, the key among it: what the window shows of it is masked. */
function echo({ method, path, headers }: SampleRequest): SampleAnswer {
  return { status: 200, body: { method, path, headers } }
}
