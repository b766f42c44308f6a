/** How many transactions changed something, so that an older copy of the file is told from the newest (rollback.ts). */
export const commitCounter = `
CREATE TABLE commit_counter (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  commits INTEGER NOT NULL
) STRICT;
INSERT INTO commit_counter (id, commits) VALUES (1, 0);
`
