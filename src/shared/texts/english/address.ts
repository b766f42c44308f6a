/** Why an address, or a text with variables, cannot be used. */
export const address = {
  incomplete: 'This is no address. Enter a path such as /customers, or https://host/path.',
  controlCharacter: 'The address holds a control character. Remove it, or type the address anew.',
  backslash: 'The address holds a backslash. Write / instead, or %5C.',
  schemeMissing: 'Write https:// before a host, or one / before a path.',
  slashesMissing: 'Write two slashes after the colon: https://host/path.',
  variableUnknown: (name: string) =>
    `There is no variable ${name} in this environment. Add it there, or correct the name.`,
  variableEmpty: (name: string) => `The variable ${name} has no value yet. Fill it in at the environment.`,
  /** The names on the way round, the first one again at the end. */
  variableCircle: (name: string, circle: readonly string[]) =>
    `The variable ${name} uses itself: ${circle.join(' → ')}. Break the circle.`,
  tooLong: 'With its variables filled in, the text is too long. Shorten the values of its variables.',
}
