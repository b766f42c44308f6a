/**
 * The keys of the samples. They open nothing but the sample server, and say so: no provider ever made one that reads like these.
 */
export const sampleKeys = {
  timesheets: 'sample-not-a-real-key-timesheets-7Qm2',
  payroll: 'sample-not-a-real-key-payroll-4Xd9',
  till: 'apik:00000000-5a3c-4e00-8000-0000000000aa:sample-not-a-real-key-till-9Kz',
  templates: 'sample-not-a-real-key-templates-2Hf8',
} as const

/** Of the companies at Milient Moment, by their code. */
export const sampleCompanies = { fjord: 'Fjord Arkitekter AS', havn: 'Havn Studio AS' } as const
