/** The client hears of an abort only once it is connected; a person who cancels waits for no handshake. */
export function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    // A signal with a listener is kept until its time is up, and with it the request and its secrets.
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
