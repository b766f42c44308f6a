import { z } from 'zod'
import { problem } from './problem'
import { randomText } from './random-text'
import { json, parseJson } from './reply'
import type { Route, RoutedRequest } from './routes'
import type { Reply } from './server'

type Mode = 'test' | 'live'

const orderSchema = z.object({
  /** In the smallest unit of the currency. */
  amount: z.int().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  type: z.enum(['one_time', 'first_in_series', 'next_in_series']).default('one_time'),
  return_url: z.url().nullable().default(null),
  external_reference: z.string().max(255).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
})

const idempotencyKeySchema = z.string().min(1).max(255)

interface PaymentSession extends z.infer<typeof orderSchema> {
  readonly id: string
  readonly mode: Mode
}

/** The payment sessions of one mode. Nothing of the other mode can be seen through it. */
export interface PaymentSessions {
  readonly byId: Map<string, PaymentSession>
  /** What was created under an idempotency key, and from which body. */
  readonly created: Map<string, { readonly body: string; readonly reply: Reply }>
}

export function createPaymentSessions(): PaymentSessions {
  return { byId: new Map(), created: new Map() }
}

export const sessionsPath = '/collect/payment_sessions'

/** What a key of `mode` can do with the sessions of that mode. */
export function sessionRoutes(sessions: PaymentSessions, mode: Mode, now: () => Date): readonly Route[] {
  return [
    { methods: ['POST'], path: sessionsPath, handle: (request) => create(sessions, mode, now, request) },
    {
      methods: ['GET', 'HEAD'],
      path: sessionsPath,
      handle: () => json(200, { data: [...sessions.byId.values()] }),
    },
    { methods: ['GET', 'HEAD'], path: `${sessionsPath}/{id}`, handle: (request) => get(sessions, request) },
  ]
}

/** The same idempotency key gives the same answer again, marked as such; with another body it is a conflict. */
function create(sessions: PaymentSessions, mode: Mode, now: () => Date, request: RoutedRequest): Reply {
  const idempotencyKey = idempotencyKeySchema.safeParse(request.headers['idempotency-key'])
  if (!idempotencyKey.success) {
    return invalid('The header Idempotency-Key must be there, with 1 to 255 characters')
  }
  const earlier = sessions.created.get(idempotencyKey.data)
  if (earlier !== undefined && earlier.body !== request.body) {
    return problem(409, 'Conflict', 'This Idempotency-Key was used with another body')
  }
  if (earlier !== undefined) {
    return { ...earlier.reply, headers: { ...earlier.reply.headers, 'idempotent-replayed': 'true' } }
  }
  const order = orderSchema.safeParse(parseJson(request.body))
  if (!order.success) return invalid(z.prettifyError(order.error))

  const checkout = `ckt${randomText(14)}`
  const createdAt = now().toISOString()
  const session = {
    ...order.data,
    id: `ps_${randomText(14)}`,
    status: 'active',
    payment_status: 'unpaid',
    checkout_session_id: checkout,
    session_url: `https://checkout.example/${checkout}`,
    mode,
    created_at: createdAt,
    updated_at: createdAt,
  }
  const reply = json(201, session)
  sessions.byId.set(session.id, session)
  sessions.created.set(idempotencyKey.data, { body: request.body, reply })
  return reply
}

function get(sessions: PaymentSessions, request: RoutedRequest): Reply {
  const session = sessions.byId.get(request.parameter('id'))
  return session === undefined
    ? problem(404, 'Not found', 'There is no payment session with this id')
    : json(200, session)
}

function invalid(detail: string): Reply {
  return problem(400, 'Invalid request', detail)
}
