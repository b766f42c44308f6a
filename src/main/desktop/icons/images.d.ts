/** A picture as a `data:` URL, part of the bundle. */
declare module '*.png?inline' {
  const url: string

  export { url as default }
}
