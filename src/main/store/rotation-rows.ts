import { z } from 'zod'
import { partSchema } from '../../shared/model/credential'
import type { Rotation } from '../../shared/model/rotation'
import { rotationUnderWay } from '../../shared/rules/rotation'
import type { ReadableConnection } from '../vault/connection'
import { jsonColumn } from './columns'
import { selectParts } from './parts'

export interface Place {
  readonly credentialId: string
}

const rowSchema = z.object({
  credentialId: z.string(),
  formerVersion: z.int(),
  newVersion: z.int(),
  startedAt: z.int(),
  verifiedAt: z.int().nullable(),
  switchedAt: z.int().nullable(),
  parts: jsonColumn(z.array(partSchema)),
})

/** The rotation of a credential that is under way; what is sealed is not read. */
export function findRotation(db: ReadableConnection, { credentialId }: Place): Rotation | undefined {
  const row = db.get(
    `SELECT credential_id AS credentialId, former_version AS formerVersion, new_version AS newVersion,
        started_at AS startedAt, verified_at AS verifiedAt, switched_at AS switchedAt,
        (${selectParts} WHERE credential_parts.credential_id = rotations.credential_id AND version = new_version) AS parts
      FROM rotations WHERE credential_id = :credentialId`,
    { credentialId },
  )
  return rowSchema.optional().parse(row)
}

/** For whoever would change the values of a credential in another way; undefined when no rotation is under way. */
export function refuseWhileRotating(
  db: ReadableConnection,
  place: Place,
): typeof rotationUnderWay | undefined {
  return findRotation(db, place) === undefined ? undefined : rotationUnderWay
}
