/** What the modes are called. */
export const modes = { test: 'Test', live: 'Live', both: 'Test and Live' }
