/** How often something is tried that may go wrong at any moment: a few times in each run, many in `npm run test:faults`. */
export function repetitions(usually: number, inTheLongRun: number): number {
  return process.env.LATCHKEY_FAULTS === 'long' ? inTheLongRun : usually
}
