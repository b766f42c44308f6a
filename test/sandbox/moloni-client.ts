import { bearer, type Call, send } from './client'
import type { Sandbox } from './index'

const cheapCheck = 'query { me { data { userId userCompanies { companyId name } } } }'

/** Asks Moloni ON of a sandbox. */
export function createMoloniClient({ moloni, caCertificate }: Sandbox) {
  function post(body: string, headers: Call['headers']) {
    return send(moloni.baseUrl, {
      ca: caCertificate,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  }

  function query(key: string, document: string, variables?: Readonly<Record<string, unknown>>) {
    return post(JSON.stringify({ query: document, variables }), bearer(key))
  }

  return {
    post,
    query,
    askWhoIAm: (key: string) => query(key, cheapCheck),
    /** Status of the cheap check. */
    check: async ({ value }: { readonly value: string }) => (await query(value, cheapCheck)).status,
  }
}

export type MoloniClient = ReturnType<typeof createMoloniClient>

/** How Moloni ON says that a request as a whole was not done. */
export function failure(code: string, message: unknown) {
  return { errors: [{ message, extensions: { code } }] }
}
