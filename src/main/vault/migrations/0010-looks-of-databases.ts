/**
 * How a person tells a database from others: colour, icon and tags (JSON) that they gave it, whether it is among their favourites,
 * and when they looked at it last. Null where they chose nothing. Tags are searched like the note.
 */
export const looksOfDatabases = `
ALTER TABLE databases ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1));
ALTER TABLE databases ADD COLUMN visited_at INTEGER;
ALTER TABLE databases ADD COLUMN colour TEXT;
ALTER TABLE databases ADD COLUMN icon TEXT;
ALTER TABLE databases ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';

DROP VIEW database_texts;
CREATE VIEW database_texts AS
  SELECT number, id, name AS title,
    concat_ws(' ', note, provider_id,
      (SELECT group_concat(value, ' ') FROM json_each(tags)),
      (SELECT group_concat(name || ' ' || base_url, ' ') FROM environments
        WHERE database_id = databases.id AND deleted_at IS NULL)) AS body
  FROM searched_databases JOIN databases USING (id);

DROP TRIGGER database_is_searched_anew;
CREATE TRIGGER database_is_searched_anew AFTER UPDATE OF name, note, tags ON databases BEGIN
  UPDATE database_index SET (title, body) = (SELECT title, body FROM database_texts WHERE number = database_index.rowid)
    WHERE rowid = (SELECT number FROM searched_databases WHERE id = new.id);
END;
`
