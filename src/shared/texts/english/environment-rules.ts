/** Why an environment cannot be kept like this. */
export const environmentRules = {
  nameTaken: (name: string) =>
    `This database already has an environment called ${name}. Choose another name.`,
  modeFixed: (before: string, after: string) =>
    `Requests were sent here in ${before}, and the history keeps their mode. Make a new environment for ${after}.`,
}
