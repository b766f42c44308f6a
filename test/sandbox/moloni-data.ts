/** A company at Moloni ON, which is a database in Latchkey; its id stands in the arguments of every operation on it. */
export interface MoloniCompany {
  readonly companyId: number
  readonly name: string
  readonly vat: string
}

export const moloniCompanies: readonly MoloniCompany[] = [
  { companyId: 1, name: 'Padaria Aurora, Lda', vat: '501442600' },
  { companyId: 2, name: 'Oficina do Bairro, Lda', vat: '502757191' },
  { companyId: 3, name: 'Tejo Consultores, SA', vat: '503504564' },
]

export interface MoloniCustomer {
  readonly customerId: number
  readonly number: string
  readonly name: string
  readonly vat: string
  readonly email: string
  readonly zipCode: string
}

const names = [
  'Alecrim Florista',
  'Barca Nova Pescado',
  'Cortiça Viva',
  'Dunas Hotel',
  'Eira Velha Turismo',
  'Farol Azul Livros',
  'Granja Verde',
  'Horta da Serra',
  'Ilha Branca Viagens',
  'Janela Alta Vidros',
  'Lagar Antigo',
  'Maré Cheia Surf',
]

/** The customers a company starts with, by their id: ids are unique among companies, numbers within one. */
export function createMoloniCustomers({ companyId }: MoloniCompany): Map<number, MoloniCustomer> {
  return new Map(
    names.map((name, index) => {
      const customerId = companyId * 1000 + 1 + index
      const vat = String(500_000_000 + customerId)
      const customer = { customerId, number: `C${index + 1}`, name, vat, email: '', zipCode: '1000-001' }
      return [customerId, customer]
    }),
  )
}
