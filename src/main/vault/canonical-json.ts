type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/**
 * The one text a value has, so that it can be authenticated: RFC 8785 for the values a header holds, which are
 * strings, whole numbers, lists and objects. Names are sorted by their UTF-16 code units, nothing is spaced.
 */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** `Array.isArray` narrows a readonly array to `any[]`. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
