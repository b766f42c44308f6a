interface Circumstances {
  readonly host: string
  readonly timeoutSeconds: number
}

/** Why a request brought no response, and what to do. */
export const network = {
  cancelled: () => 'Cancelled. If the request had left already, the server may have acted on it.',
  timedOut: ({ host, timeoutSeconds }: Circumstances) =>
    `${host} gave no complete answer within ${timeoutSeconds} s. Try again, or raise the time limit; the server may have acted on the request.`,
  nameNotFound: ({ host }: Circumstances) =>
    `No server named ${host} was found. Check the spelling, and whether this computer is online or needs a VPN.`,
  nothingAnswers: ({ host }: Circumstances) =>
    `Nothing answers at ${host}. Check the port, and whether the server is running.`,
  unreachable: ({ host }: Circumstances) =>
    `${host} cannot be reached from here. Check the network, the VPN and the firewall.`,
  certificateExpired: ({ host }: Circumstances) =>
    `The certificate of ${host} has expired. Nothing was sent. Whoever runs the server must renew it.`,
  certificateNotYetValid: ({ host }: Circumstances) =>
    `The certificate of ${host} is not valid yet. Nothing was sent. Check the clock of this computer.`,
  certificateOfOtherName: ({ host }: Circumstances) =>
    `The certificate was issued for another name than ${host}. Nothing was sent. Check the address; if it is right, someone else may be answering.`,
  certificateNotTrusted: ({ host }: Circumstances) =>
    `The certificate of ${host} comes from an authority that is not trusted here. Nothing was sent. If you know the authority, paste its certificate (PEM) into the CA certificate of the environment; if not, someone else may be answering.`,
  clientCertificateRefused: ({ host }: Circumstances) =>
    `${host} asks for a client certificate, and got none or one that it does not take. Choose a credential with the certificate that was issued for it.`,
  noSecureConnection: ({ host }: Circumstances) =>
    `No secure connection to ${host} came about: it does not speak TLS there, or only a version that is no longer safe. Check the port.`,
  headersTooLarge: ({ host }: Circumstances) =>
    `The headers of the answer from ${host} are larger than 16 KB. Ask whoever runs the server to send less.`,
  notHttp: ({ host }: Circumstances) => `${host} answered with something that is not HTTP. Check the port.`,
  badCompression: ({ host }: Circumstances) =>
    `The compressed answer of ${host} is damaged. Send the header Accept-Encoding: identity to get it plain.`,
  responseTooLarge: () =>
    'The response is larger than 10 MB, more than is shown here. Ask for less, for example with a smaller page.',
  connectionLost: ({ host }: Circumstances) =>
    `${host} closed the connection before its answer was complete. Try again; it may have acted on the request.`,
}
