/**
 * Settings that a person chose, by name; what is not there is as it is by default.
 *
 * The log: each `hash` covers the row and the hash before it (store/audit.ts). AUTOINCREMENT keeps the highest number there
 * ever was, so that a log whose end was cut off is noticed. `subject_key` is what the log is searched by.
 */
export const keeping = `
CREATE TABLE settings (
  name TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entries (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  action TEXT NOT NULL,
  mode TEXT CHECK (mode IN ('test', 'live', 'both')),
  subject_key TEXT NOT NULL,
  subject TEXT NOT NULL,
  database_id TEXT,
  credential_id TEXT,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX audit_entries_by_action ON audit_entries (action, number);
-- Who may know a secret since when.
CREATE INDEX audit_entries_that_showed ON audit_entries (credential_id, at) WHERE action IN ('revealed', 'copied');

CREATE INDEX deleted_environments ON environments (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX deleted_credentials ON credentials (deleted_at) WHERE deleted_at IS NOT NULL;
`
