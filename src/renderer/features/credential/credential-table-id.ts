/** By which the vault remembers how the table of credentials was arranged: the same way in every database. */
export const credentialTableId = 'credentials'
