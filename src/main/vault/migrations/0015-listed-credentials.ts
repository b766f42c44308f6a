/** What a list of credentials is ordered by and tells apart; texts stay where they are, and flags tell where there are any. */
const columns = [
  ...['kind_id', 'mode', 'state', 'expires_at', 'last_used_at', 'created_at', 'updated_at'],
] as const

/**
 * The credentials of each database side by side, by title and with no more than a list needs, without those in the trash. To find
 * them in `credentials` takes a page of the file for nearly each one, and every page has to be deciphered. Triggers keep it.
 */
export const listedCredentials = `
CREATE TABLE listed_credentials (
  database_id TEXT NOT NULL,
  title_key TEXT NOT NULL,
  id TEXT NOT NULL,
  kind_id TEXT NOT NULL,
  mode TEXT NOT NULL,
  state TEXT NOT NULL,
  expires_at INTEGER,
  last_used_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  has_tags INTEGER NOT NULL,
  has_owner INTEGER NOT NULL,
  PRIMARY KEY (database_id, title_key, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER link_is_listed AFTER INSERT ON credential_databases BEGIN
  ${list('new.database_id', 'credentials.id = new.credential_id')}
END;
CREATE TRIGGER link_is_taken_off AFTER DELETE ON credential_databases BEGIN
  DELETE FROM listed_credentials WHERE database_id = old.database_id AND id = old.credential_id
    AND title_key = (SELECT title_key FROM credentials WHERE credentials.id = old.credential_id);
END;

CREATE TRIGGER credential_is_listed_anew
  AFTER UPDATE OF title_key, ${columns.join(', ')}, tags, owner, deleted_at ON credentials
BEGIN
  ${takeOff()}
  ${list('database_id', 'credentials.id = new.id', 'JOIN credential_databases ON credential_id = credentials.id')}
END;
-- Before: its links, which go with it, are what tells the databases.
CREATE TRIGGER credential_is_taken_off BEFORE DELETE ON credentials BEGIN
  ${takeOff()}
END;

${list('database_id', 'true', 'JOIN credential_databases ON credential_id = credentials.id')}
`

function list(databaseId: string, condition: string, join = ''): string {
  return `INSERT INTO listed_credentials (database_id, title_key, id, ${columns.join(', ')}, has_tags, has_owner)
    SELECT ${databaseId}, title_key, credentials.id, ${columns.join(', ')},
      tags <> '[]', coalesce(owner ->> 'name', '') <> ''
    FROM credentials ${join} WHERE ${condition} AND deleted_at IS NULL;`
}

/** By the whole key: there is no index by the credential alone. */
function takeOff(): string {
  return `DELETE FROM listed_credentials WHERE id = old.id AND title_key = old.title_key
    AND database_id IN (SELECT database_id FROM credential_databases WHERE credential_id = old.id);`
}
