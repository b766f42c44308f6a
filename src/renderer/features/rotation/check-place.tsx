import { useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { servesMode } from '../../../shared/rules/serves-mode'
import { texts } from '../../../shared/texts'
import { findEnvironment, useViewStore } from '../../stores/view-store'
import { Select } from '../../ui/select'

interface CheckPlace {
  /** Undefined where the database has none for the credential. */
  readonly environment: Environment | undefined
  readonly environments: readonly Environment[]
  choose(id: string): void
}

/** Where the checks of a rotation go: at first where the view is. */
export function useCheckPlace(credential: Credential, database: Database, mode: Mode): CheckPlace {
  const environmentIds = useViewStore((state) => state.environmentIds)
  const [chosenId, choose] = useState<string | null>(null)
  const environments = database.environments.filter((one) => servesMode(credential, one.mode))
  const shown = servesMode(credential, mode) ? findEnvironment(database, mode, environmentIds) : undefined
  const chosen = environments.find(({ id }) => id === chosenId)
  return { environments, environment: chosen ?? shown ?? environments[0], choose }
}

export function CheckPlaceSelect({ place }: { place: CheckPlace }) {
  return (
    <Select
      label={texts.checks.place}
      className="max-w-64"
      value={place.environment?.id ?? ''}
      onChange={(event) => place.choose(event.target.value)}
    >
      {place.environments.map(({ id, name, mode }) => (
        <option key={id} value={id}>
          {name === modeNames[mode] ? name : texts.checks.environment(name, modeNames[mode])}
        </option>
      ))}
    </Select>
  )
}
