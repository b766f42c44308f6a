import { Radar } from 'lucide-react'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { openReach } from '../../stores/reach-store'
import { chooseEnvironment, listEnvironments } from '../../stores/view-store'
import { Chip } from '../../ui/chip'
import { IconButton } from '../../ui/icon-button'
import { Pill } from '../../ui/pill'
import { Select } from '../../ui/select'
import { NewCredentialButton } from '../credential/new-credential-button'
import { baseUrlHost } from './base-url-host'
import { DatabaseBadge } from './database-badge'
import { FavouriteStar } from './favourite-star'

interface DatabaseHeaderProps {
  database: Database
  mode: Mode
  environment: Environment | undefined
}

/** Which database this is, and which of its environments requests go to. */
export function DatabaseHeader({ database, mode, environment }: DatabaseHeaderProps) {
  const provider = getProvider(listProviders(), database.providerId)
  return (
    <header className="@container shrink-0 px-5 pt-3.5 pb-2">
      <div className="flex min-h-7 items-center gap-3">
        <DatabaseBadge database={database} size="large" />
        <h1 title={database.name} className="min-w-16 truncate text-heading font-heading">
          {database.name}
        </h1>
        <FavouriteStar database={database} />
        <span className="hidden shrink-0 @3xl:inline-flex">
          <Chip>{provider.name}</Chip>
        </span>
        {environment ? (
          <EnvironmentPicker database={database} mode={mode} environment={environment} />
        ) : (
          <Pill tone="warn">{texts.environments.missing.pill(modeNames[mode])}</Pill>
        )}
        <Tags tags={database.tags} />
        {mode === 'live' && database.liveReadOnly && <Pill tone="off">{texts.databases.readOnly.label}</Pill>}
        <span className="flex-1" />
        <IconButton
          label={texts.databases.reach}
          icon={<Radar />}
          onClick={() => openReach(database.providerId, null)}
        />
        <NewCredentialButton database={database} mode={mode} />
      </div>
    </header>
  )
}

function EnvironmentPicker({
  database,
  mode,
  environment,
}: DatabaseHeaderProps & { environment: Environment }) {
  const environments = listEnvironments(database, mode)
  const choose = (id: string) => {
    const chosen = environments.find((candidate) => candidate.id === id)
    if (chosen) chooseEnvironment(chosen)
  }
  return (
    <>
      <Select
        label={texts.environments.label}
        labelHidden
        className="max-w-40 min-w-24 shrink-0"
        value={environment.id}
        onChange={(event) => choose(event.target.value)}
      >
        {environments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <span className="hidden min-w-0 @xl:inline-flex">
        <Chip mono>{baseUrlHost(environment.baseUrl)}</Chip>
      </span>
    </>
  )
}

/** Where there is room: what they say stands in the settings too. */
function Tags({ tags }: Pick<Database, 'tags'>) {
  if (tags.length === 0) return null
  return (
    <span title={tags.join(', ')} className="hidden min-w-0 gap-1 overflow-hidden @4xl:inline-flex">
      {tags.slice(0, 3).map((tag) => (
        <Chip key={tag}>{tag}</Chip>
      ))}
    </span>
  )
}
