/** How the window was left, by the name of the field (shared/model/view-state.ts), each as JSON. */
export const viewState = `
CREATE TABLE view_state (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
