/** Which databases came as samples, to tell them from real ones and to take them out again. */
export const samples = `
CREATE TABLE sample_databases (
  database_id TEXT PRIMARY KEY REFERENCES databases (id) ON DELETE CASCADE
) STRICT;
`
