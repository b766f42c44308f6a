/**
 * The index of the history. `text` is what a person reads in a line of it: method, status or failure, address. `facets` are marks
 * to narrow it down by, a letter and a value: `d` and `c` with the id of the database and the credential, so that a new name
 * needs no new index. Bodies and headers are in neither: what came from a customer's system is not to be looked up by words.
 *
 * Exchanges that were there before have to wait: a million take half a minute. They are indexed in the background, newest first
 * (store/exchange-index.ts); `indexed_from` says how far that has come. A row's number is its `rowid`, so nothing may `VACUUM`.
 *
 * The `…_words` tables list the words of an index (https://sqlite.org/fts5.html, section 7).
 */
export const searchInHistory = `
CREATE VIRTUAL TABLE exchange_index USING fts5(
  text, facets, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', content = '', contentless_delete = 1
);
CREATE VIEW exchange_texts AS
  SELECT rowid AS number,
    concat_ws(' ', method, coalesce(status, failure), substr(url, instr(url, '://') + 3)) AS text,
    concat_ws(' ', 'm' || mode, 'v' || method, 's' || coalesce(status, 'failed'),
      'd' || replace(database_id, '-', ''), 'c' || replace(credential_id, '-', '')) AS facets
  FROM exchanges;

CREATE TRIGGER exchange_is_searched AFTER INSERT ON exchanges BEGIN
  INSERT INTO exchange_index (rowid, text, facets) SELECT number, text, facets FROM exchange_texts WHERE number = new.rowid;
END;
CREATE TRIGGER exchange_is_forgotten AFTER DELETE ON exchanges BEGIN
  DELETE FROM exchange_index WHERE rowid = old.rowid;
END;

CREATE TABLE exchange_indexing (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  indexed_from INTEGER NOT NULL
) STRICT;
INSERT INTO exchange_indexing (id, indexed_from) SELECT 1, coalesce(max(rowid), 0) + 1 FROM exchanges;

CREATE INDEX used_credentials ON credentials (last_used_at, title)
  WHERE last_used_at IS NOT NULL AND deleted_at IS NULL;

CREATE VIRTUAL TABLE database_words USING fts5vocab('database_index', 'instance');
CREATE VIRTUAL TABLE credential_words USING fts5vocab('credential_index', 'instance');
CREATE VIRTUAL TABLE exchange_words USING fts5vocab('exchange_index', 'instance');
`
