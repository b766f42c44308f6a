/**
 * What the place Health lives on. A secret part has a `fingerprint`, by which two that are the same are known without opening
 * either; it is null where it was not made yet. A finding that somebody has dismissed stays so while its `mark`, what it was about,
 * is the same, and no longer than `until`. A day is one of the calendar of the computer, such as 2026-11-23.
 */
export const health = `
ALTER TABLE credential_parts ADD COLUMN fingerprint BLOB;
CREATE INDEX parts_by_fingerprint ON credential_parts (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX parts_without_fingerprint ON credential_parts (credential_id, version, name)
  WHERE sealed IS NOT NULL AND fingerprint IS NULL;

CREATE INDEX exchanges_of_credential ON exchanges (credential_id, sent_at, status) WHERE credential_id IS NOT NULL;

CREATE TABLE health_dismissals (
  kind TEXT NOT NULL,
  credential_id TEXT REFERENCES credentials (id) ON DELETE CASCADE,
  environment_id TEXT REFERENCES environments (id) ON DELETE CASCADE,
  mark TEXT NOT NULL,
  dismissed_at INTEGER NOT NULL,
  until INTEGER,
  reason TEXT NOT NULL,
  CHECK ((credential_id IS NULL) <> (environment_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX dismissals_of_credential ON health_dismissals (credential_id, kind) WHERE credential_id IS NOT NULL;
CREATE UNIQUE INDEX dismissals_of_environment ON health_dismissals (environment_id, kind) WHERE environment_id IS NOT NULL;

CREATE TABLE health_snapshots (
  day TEXT PRIMARY KEY,
  score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100),
  urgent INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  hints INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
