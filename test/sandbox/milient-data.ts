/** A company at Milient, which is a database in Latchkey; the code stands in the path of every call. */
export interface Company {
  readonly code: string
  readonly name: string
}

export const companies: readonly Company[] = [
  { code: 'nordlys', name: 'Nordlys Arkitekter AS' },
  { code: 'havglimt', name: 'Havglimt Rådgivning AS' },
  { code: 'fjellheim', name: 'Fjellheim Bygg AS' },
]

export type Entity = Readonly<Record<string, unknown>> & { readonly id: number }

/** Entities of a company by their name in the path, then by id. */
export type CompanyData = Map<string, Map<number, Entity>>

const customerNames = [
  'Askeladden Bakeri',
  'Birkebeiner Kaffe',
  'Dovregubben Sykkel',
  'Elgtråkk Turlag',
  'Fossekall Mek',
  'Grevling Graving',
  'Huldra Hotell',
  'Isbre Kildevann',
  'Jordbær Gård',
  'Kråkesølv Optikk',
  'Lundefugl Fisk',
  'Måltrost Lyd',
]

const projectNames = [
  'New building',
  'Extension',
  'Survey',
  'Zoning plan',
  'Site supervision',
  'Refurbishment',
]

/** What a company starts with: enough customers, projects and time records for more than one page of each. */
export function createCompanyData(company: Company): CompanyData {
  const customers = customerNames.map((name, index) => ({
    id: 1001 + index,
    name,
    customerNumber: `${company.code.slice(0, 1).toUpperCase()}-${100 + index}`,
    active: index % 5 !== 4,
  }))
  const projects = customers.flatMap((customer, index) => ({
    id: 2001 + index,
    name: `${projectNames[index % projectNames.length]}, ${customer.name}`,
    customerId: customer.id,
    status: index % 4 === 3 ? 'closed' : 'open',
  }))
  const timeRecords = projects.flatMap((project, projectIndex) =>
    [0, 1, 2].map((index) => ({
      id: 3001 + projectIndex * 3 + index,
      projectId: project.id,
      date: `2026-03-${String(2 + projectIndex + index).padStart(2, '0')}`,
      hours: 1.5 + index * 2,
      description: ['Sketches', 'Meeting on site', 'Drawings'][index],
    })),
  )
  return new Map([
    ['customers', byId(customers)],
    ['projects', byId(projects)],
    ['timeRecords', byId(timeRecords)],
  ])
}

function byId(entities: readonly Entity[]): Map<number, Entity> {
  return new Map(entities.map((entity) => [entity.id, entity]))
}
