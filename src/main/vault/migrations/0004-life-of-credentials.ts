/**
 * What a person knows of a credential, and how far its life has come. `allowed_endpoints` and `grants` are null where nothing
 * restricts it; owner, tags and these are JSON. A version that was revoked stays to be looked at, and a part that was fetched
 * has an end of its own. `providers` holds those that a person wrote, and those that take the place of a built-in.
 */
export const lifeOfCredentials = `
ALTER TABLE credentials ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
  CHECK (state IN ('active', 'deactivated', 'revoked'));
ALTER TABLE credentials ADD COLUMN expires_at INTEGER;
ALTER TABLE credentials ADD COLUMN write_only INTEGER NOT NULL DEFAULT 0 CHECK (write_only IN (0, 1));
ALTER TABLE credentials ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE credentials ADD COLUMN owner TEXT;
ALTER TABLE credentials ADD COLUMN cost TEXT NOT NULL DEFAULT '';
ALTER TABLE credentials ADD COLUMN notes TEXT NOT NULL DEFAULT '';
ALTER TABLE credentials ADD COLUMN grants TEXT;
ALTER TABLE credentials ADD COLUMN allowed_endpoints TEXT;
CREATE INDEX expiring_credentials ON credentials (expires_at) WHERE expires_at IS NOT NULL AND deleted_at IS NULL;

ALTER TABLE credential_versions ADD COLUMN revoked_at INTEGER;
ALTER TABLE credential_parts ADD COLUMN expires_at INTEGER;
ALTER TABLE databases ADD COLUMN live_read_only INTEGER NOT NULL DEFAULT 0 CHECK (live_read_only IN (0, 1));

CREATE TABLE providers (
  id TEXT PRIMARY KEY,
  updated_at INTEGER NOT NULL,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A new set of values on its way: it waits as a version that is not the current one until it is switched to.
CREATE TABLE rotations (
  credential_id TEXT PRIMARY KEY REFERENCES credentials (id) ON DELETE CASCADE,
  former_version INTEGER NOT NULL,
  new_version INTEGER NOT NULL,
  started_at INTEGER NOT NULL,
  verified_at INTEGER,
  switched_at INTEGER
) STRICT, WITHOUT ROWID;

-- The last try of a credential at a database that it should open.
CREATE TABLE reach_checks (
  credential_id TEXT NOT NULL REFERENCES credentials (id) ON DELETE CASCADE,
  database_id TEXT NOT NULL REFERENCES databases (id) ON DELETE CASCADE,
  mode TEXT NOT NULL CHECK (mode IN ('test', 'live')),
  checked_at INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('opens', 'refused', 'unreachable')),
  status INTEGER,
  duration_ms REAL,
  PRIMARY KEY (credential_id, database_id, mode)
) STRICT, WITHOUT ROWID;

-- Reminders that were shown: each once for each end that a credential had.
CREATE TABLE reminders (
  credential_id TEXT NOT NULL REFERENCES credentials (id) ON DELETE CASCADE,
  expires_at INTEGER NOT NULL,
  days_before INTEGER NOT NULL,
  shown_at INTEGER NOT NULL,
  PRIMARY KEY (credential_id, expires_at, days_before)
) STRICT, WITHOUT ROWID;
`
