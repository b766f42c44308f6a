/** Reads an absolute address by the WHATWG URL standard, as the client that sends it does; undefined when it is none. */
export function parseAddress(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/**
 * Whether a host is this computer: `localhost`, names below it (RFC 6761), 127.0.0.0/8 or ::1. Takes the host name as
 * the URL parser leaves it, where odd notations such as `0x7f.1` already read `127.0.0.1`. The sender connects names
 * to loopback itself, so no name server can say otherwise.
 */
export function isLoopback(hostname: string): boolean {
  return isLoopbackName(hostname) || /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]'
}

/** Whether a host is a name for this computer, as opposed to an address of it. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost')
}
