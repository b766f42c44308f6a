const indexedAnew = `UPDATE credential_index
    SET (title, body, facets) = (SELECT title, body, facets FROM credential_texts WHERE number = credential_index.rowid)
    WHERE rowid = (SELECT number FROM searched_credentials WHERE id = new.id);`

/**
 * The index of credentials knows what they are narrowed down by as well, so that a search with filters is one question to it:
 * `facets` are marks of a letter and a value, as in migration 9. `m` is the mode, of which those for both have two, `p` the
 * provider and `t` a tag in lower case, as hexadecimal bytes, `s` the state, `e` the month in which it ends, `u` that it was
 * never used.
 */
export const facetsOfCredentials = `
DROP TABLE credential_words;
DROP TRIGGER credential_is_searched_anew;
DROP TRIGGER searched_credential_is_indexed;
DROP TRIGGER searched_credential_is_forgotten;
DROP VIEW credential_texts;
DROP TABLE credential_index;

CREATE VIRTUAL TABLE credential_index USING fts5(
  title, body, facets, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', content = '', contentless_delete = 1
);
CREATE VIRTUAL TABLE credential_words USING fts5vocab('credential_index', 'instance');
CREATE VIEW credential_texts AS
  SELECT number, id, title,
    concat_ws(' ', description, notes, cost, provider_id, kind_id, owner ->> 'name',
      (SELECT group_concat(value, ' ') FROM json_each(tags))) AS body,
    concat_ws(' ', iif(mode = 'both', 'mtest mlive', 'm' || mode), 'p' || hex(provider_id), 's' || state,
      'e' || strftime('%Y%m', expires_at / 1000, 'unixepoch'), iif(last_used_at IS NULL, 'u', NULL),
      (SELECT group_concat('t' || hex(lower(value)), ' ') FROM json_each(tags))) AS facets
  FROM searched_credentials JOIN credentials USING (id);

CREATE TRIGGER searched_credential_is_indexed AFTER INSERT ON searched_credentials BEGIN
  INSERT INTO credential_index (rowid, title, body, facets)
    SELECT number, title, body, facets FROM credential_texts WHERE number = new.number;
END;
CREATE TRIGGER searched_credential_is_forgotten AFTER DELETE ON searched_credentials BEGIN
  DELETE FROM credential_index WHERE rowid = old.number;
END;
CREATE TRIGGER credential_is_searched_anew
  AFTER UPDATE OF title, description, notes, cost, owner, tags, mode, state, expires_at ON credentials BEGIN
  ${indexedAnew}
END;
CREATE TRIGGER credential_is_used
  AFTER UPDATE OF last_used_at ON credentials WHEN (old.last_used_at IS NULL) <> (new.last_used_at IS NULL) BEGIN
  ${indexedAnew}
END;

INSERT INTO credential_index (rowid, title, body, facets)
  SELECT number, title, body, facets FROM credential_texts ORDER BY number;
`
