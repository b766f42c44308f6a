/**
 * How many credentials a database has for Test and for Live, one for both in each, without those in the trash. To count them
 * whenever the databases are listed takes a look at every credential of the vault. Triggers keep the numbers, so that no way of
 * changing a credential can forget them.
 */
export const credentialCounts = `
CREATE TABLE credential_counts (
  database_id TEXT PRIMARY KEY REFERENCES databases (id) ON DELETE CASCADE,
  test INTEGER NOT NULL DEFAULT 0,
  live INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TRIGGER database_is_counted_for AFTER INSERT ON databases BEGIN
  INSERT INTO credential_counts (database_id) VALUES (new.id);
END;

CREATE TRIGGER link_is_counted AFTER INSERT ON credential_databases BEGIN
  ${addLink('+', 'new')}
END;
CREATE TRIGGER link_is_discounted AFTER DELETE ON credential_databases BEGIN
  ${addLink('-', 'old')}
END;

CREATE TRIGGER credential_is_counted_anew AFTER UPDATE OF mode, deleted_at ON credentials
  WHEN new.mode <> old.mode OR (new.deleted_at IS NULL) <> (old.deleted_at IS NULL)
BEGIN
  ${addCredential('-', 'old')}
  ${addCredential('+', 'new')}
END;
-- Before: its links, which go with it, are what tells the databases.
CREATE TRIGGER credential_is_discounted BEFORE DELETE ON credentials BEGIN
  ${addCredential('-', 'old')}
END;

INSERT INTO credential_counts (database_id, test, live)
  SELECT databases.id, count(*) FILTER (WHERE mode <> 'live'), count(*) FILTER (WHERE mode <> 'test')
  FROM databases
    LEFT JOIN credential_databases ON database_id = databases.id
    LEFT JOIN credentials ON credentials.id = credential_id AND credentials.deleted_at IS NULL
  GROUP BY databases.id;
`

/** A database got or lost a credential. One that is being deleted is gone by then, and was discounted before. */
function addLink(sign: '+' | '-', row: 'new' | 'old'): string {
  return `UPDATE credential_counts SET test = test ${sign} (mode <> 'live'), live = live ${sign} (mode <> 'test')
    FROM credentials
    WHERE database_id = ${row}.database_id AND credentials.id = ${row}.credential_id AND deleted_at IS NULL;`
}

/** All databases of a credential got or lost it. */
function addCredential(sign: '+' | '-', row: 'new' | 'old'): string {
  return `UPDATE credential_counts SET test = test ${sign} (${row}.mode <> 'live'), live = live ${sign} (${row}.mode <> 'test')
    WHERE ${row}.deleted_at IS NULL
      AND database_id IN (SELECT database_id FROM credential_databases WHERE credential_id = ${row}.id);`
}
