/**
 * What is searched: an index of the databases and one of the credentials, kept by triggers so that no way of changing one can
 * forget it. An index knows its rows by numbers and holds no text of its own, only where words stand (FTS5, contentless).
 */
export const search = `
CREATE TABLE searched_databases (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES databases (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE searched_credentials (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES credentials (id) ON DELETE CASCADE
) STRICT;
${indexOf('database_index')}
${indexOf('credential_index')}

CREATE VIEW database_texts AS
  SELECT number, id, name AS title,
    concat_ws(' ', note, provider_id, (
      SELECT group_concat(name || ' ' || base_url, ' ') FROM environments
        WHERE database_id = databases.id AND deleted_at IS NULL)) AS body
  FROM searched_databases JOIN databases USING (id);
CREATE VIEW credential_texts AS
  SELECT number, id, title,
    concat_ws(' ', description, notes, cost, provider_id, kind_id, owner ->> 'name',
      (SELECT group_concat(value, ' ') FROM json_each(tags))) AS body
  FROM searched_credentials JOIN credentials USING (id);

${triggersOf('database', 'databases', 'name, note')}
${triggersOf('credential', 'credentials', 'title, description, notes, cost, owner, tags')}

CREATE TRIGGER environment_is_searched AFTER INSERT ON environments BEGIN
  ${updateOf('database', 'new.database_id')}
END;
CREATE TRIGGER environment_is_searched_anew AFTER UPDATE OF name, base_url, deleted_at ON environments BEGIN
  ${updateOf('database', 'new.database_id')}
END;

INSERT INTO searched_databases (id) SELECT id FROM databases;
INSERT INTO searched_credentials (id) SELECT id FROM credentials;
`

function indexOf(name: string): string {
  return `CREATE VIRTUAL TABLE ${name} USING fts5 (
  title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', content = '', contentless_delete = 1
);`
}

function triggersOf(noun: 'database' | 'credential', table: string, columns: string): string {
  return `
CREATE TRIGGER ${noun}_is_searched AFTER INSERT ON ${table} BEGIN
  INSERT INTO searched_${noun}s (id) VALUES (new.id);
END;
CREATE TRIGGER ${noun}_is_searched_anew AFTER UPDATE OF ${columns} ON ${table} BEGIN
  ${updateOf(noun, 'new.id')}
END;
CREATE TRIGGER searched_${noun}_is_indexed AFTER INSERT ON searched_${noun}s BEGIN
  INSERT INTO ${noun}_index (rowid, title, body) SELECT number, title, body FROM ${noun}_texts WHERE number = new.number;
END;
CREATE TRIGGER searched_${noun}_is_forgotten AFTER DELETE ON searched_${noun}s BEGIN
  DELETE FROM ${noun}_index WHERE rowid = old.number;
END;`
}

function updateOf(noun: 'database' | 'credential', id: string): string {
  return `UPDATE ${noun}_index SET (title, body) = (SELECT title, body FROM ${noun}_texts WHERE number = ${noun}_index.rowid)
    WHERE rowid = (SELECT number FROM searched_${noun}s WHERE id = ${id});`
}
