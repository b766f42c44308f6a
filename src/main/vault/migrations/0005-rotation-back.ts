/** What a switch takes from a credential besides its values, for the way back; null until the switch. */
export const rotationBack = `
ALTER TABLE rotations ADD COLUMN former_state TEXT;
ALTER TABLE rotations ADD COLUMN former_expires_at INTEGER;
`
