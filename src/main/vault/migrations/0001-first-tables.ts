/**
 * Ids are UUIDs, moments are milliseconds since 1970 UTC, `deleted_at` is null unless the row is in the trash.
 * `title_key` and `name_key` are what two names are compared by. Wide columns stand last: SQLite reads a row from the
 * front and stops where it may.
 */
export const firstTables = `
CREATE TABLE databases (
  id TEXT PRIMARY KEY,
  provider_id TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE environments (
  id TEXT PRIMARY KEY,
  database_id TEXT NOT NULL REFERENCES databases (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('test', 'live')),
  base_url TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER,
  variables TEXT NOT NULL,
  ca_certificate TEXT
) STRICT;
CREATE INDEX environments_of_database ON environments (database_id);
CREATE UNIQUE INDEX environment_names ON environments (database_id, name_key) WHERE deleted_at IS NULL;

CREATE TABLE credentials (
  id TEXT PRIMARY KEY,
  provider_id TEXT NOT NULL,
  kind_id TEXT NOT NULL,
  title TEXT NOT NULL,
  title_key TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('test', 'live', 'both')),
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  last_used_at INTEGER,
  deleted_at INTEGER,
  description TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX credential_titles ON credentials (title_key);

CREATE TABLE credential_databases (
  database_id TEXT NOT NULL REFERENCES databases (id) ON DELETE CASCADE,
  credential_id TEXT NOT NULL REFERENCES credentials (id) ON DELETE CASCADE,
  PRIMARY KEY (database_id, credential_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX databases_of_credential ON credential_databases (credential_id);

CREATE TABLE credential_versions (
  credential_id TEXT NOT NULL REFERENCES credentials (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (credential_id, version)
) STRICT, WITHOUT ROWID;

-- A plain part has a value, a secret one is sealed.
CREATE TABLE credential_parts (
  credential_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  hint TEXT,
  value TEXT,
  sealed BLOB,
  PRIMARY KEY (credential_id, version, name),
  FOREIGN KEY (credential_id, version) REFERENCES credential_versions (credential_id, version) ON DELETE CASCADE,
  CHECK ((value IS NULL) <> (sealed IS NULL))
) STRICT, WITHOUT ROWID;

-- The history outlives the environments and credentials that it names.
CREATE TABLE exchanges (
  id TEXT PRIMARY KEY,
  database_id TEXT NOT NULL REFERENCES databases (id) ON DELETE CASCADE,
  environment_id TEXT NOT NULL,
  credential_id TEXT,
  mode TEXT NOT NULL CHECK (mode IN ('test', 'live')),
  method TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  duration_ms REAL NOT NULL,
  status INTEGER,
  failure TEXT,
  url TEXT NOT NULL,
  request_headers TEXT NOT NULL,
  redirects TEXT NOT NULL,
  request_body TEXT,
  outcome TEXT NOT NULL,
  CHECK ((status IS NULL) <> (failure IS NULL))
) STRICT;
CREATE INDEX exchanges_by_time ON exchanges (database_id, mode, sent_at, id);
CREATE INDEX exchanges_of_environment ON exchanges (environment_id);

-- What is neither in the trash nor part of something that is.
CREATE VIEW visible_databases AS
  SELECT * FROM databases WHERE deleted_at IS NULL;
CREATE VIEW visible_environments AS
  SELECT * FROM environments
  WHERE deleted_at IS NULL AND EXISTS (SELECT 1 FROM visible_databases WHERE id = database_id);
CREATE VIEW visible_links AS
  SELECT * FROM credential_databases
  WHERE EXISTS (SELECT 1 FROM visible_databases WHERE id = database_id);
CREATE VIEW visible_credentials AS
  SELECT * FROM credentials
  WHERE deleted_at IS NULL AND EXISTS (SELECT 1 FROM visible_links WHERE credential_id = id);
`
