/**
 * That a provider has refused the values that a credential has now, `times` in a row; gone as soon as it takes them. The history
 * could not tell: former values, ones that wait and databases that a key is not meant for are tried and refused too.
 */
export const refusals = `
CREATE TABLE credential_refusals (
  credential_id TEXT PRIMARY KEY REFERENCES credentials (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  database_id TEXT NOT NULL,
  refused_at INTEGER NOT NULL,
  status INTEGER NOT NULL,
  proves_dead INTEGER NOT NULL CHECK (proves_dead IN (0, 1)),
  times INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
