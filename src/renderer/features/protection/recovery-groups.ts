/** The groups in which a recovery code is written, e.g. `7Q2MX` and `KD0R4` of `7Q2MX-KD0R4`. */
export function recoveryGroups(code: string): string[] {
  return code.split(/[\s-]+/).filter((group) => group !== '')
}
