import { z } from 'zod'

/** Every row is named by a random UUID (RFC 9562, version 4) made in main. */
export const idSchema = z.uuid()

/** A moment, in milliseconds since 1970-01-01 UTC. */
export const timestampSchema = z.int().nonnegative()
