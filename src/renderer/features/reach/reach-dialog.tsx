import { Radar } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import type { ReachCheck } from '../../../shared/model/reach'
import { getProvider } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { listProviders } from '../../stores/provider-store'
import {
  cancelReach,
  checkReach,
  closeReach,
  loadReach,
  reachKey,
  useReachStore,
} from '../../stores/reach-store'
import { Button } from '../../ui/button'
import { CheckBox } from '../../ui/check-box'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { FormError } from '../../ui/form-error'
import { Matrix } from '../../ui/matrix'
import { Pill } from '../../ui/pill'
import { RefusableButton } from '../../ui/refusable-button'
import { RelativeTime } from '../../ui/relative-time'
import { Sentence } from '../../ui/sentence'
import { TextField } from '../../ui/text-field'
import { formatDuration } from '../tester/measures'
import { describeCell } from './reach-cell'
import { ReachProgressLine } from './reach-progress'
import { ReachSummary } from './reach-summary'

const words = texts.reach

interface ReachDialogProps {
  providerId: string
  /** The one that it is about; all of the provider when null. */
  credentialId: string | null
  mode: Mode
}

/** Which databases of a provider its credentials open, as last tried, and the button that tries it. */
export function ReachDialog({ providerId, credentialId, mode }: ReachDialogProps) {
  const { credentials: loaded, checks, skipped, progress, failure } = useReachStore()
  const all = useDatabaseStore((state) => state.databases)
  const [search, setSearch] = useState('')
  const [beyond, setBeyond] = useState(false)
  const [asking, setAsking] = useState(false)
  const [active, setActive] = useState<{ database: Database; credential: Credential } | null>(null)
  useEffect(() => void loadReach(providerId, mode), [providerId, mode])
  const provider = getProvider(listProviders(), providerId)
  const noun = provider.databaseNoun
  const credentials = useMemo(
    () => loaded?.filter(({ id }) => credentialId === null || id === credentialId) ?? [],
    [loaded, credentialId],
  )
  const databases = useMemo(
    () => (all ?? []).filter((one) => one.providerId === providerId),
    [all, providerId],
  )
  const wanted = search.trim().toLowerCase()
  const rows = databases.filter(({ name }) => name.toLowerCase().includes(wanted))
  const cellOf = (database: Database, credential: Credential) => {
    const key = reachKey({ credentialId: credential.id, databaseId: database.id })
    const check = checks.get(key)
    return { check, ...describeCell({ credential, database, check, skipped: skipped.get(key) }) }
  }
  const run = () => checkReach({ providerId, mode, credentialIds: credentials.map(({ id }) => id), beyond })
  const shown = active && cellOf(active.database, active.credential)
  const [only] = credentials
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && closeReach()}
      title={credentialId !== null && only ? words.titleOf(only.title) : words.titleAt(provider.name)}
      description={words.description(noun, modeNames[mode])}
      width="full"
      footer={
        <>
          <div className="mr-auto">
            <CheckBox
              label={words.beyond.label}
              checked={beyond}
              refusal={progress === null ? undefined : texts.refusals.reachRuns}
              onCheckedChange={setBeyond}
            />
          </div>
          <Button onClick={closeReach}>{texts.common.close}</Button>
          {progress === null ? (
            <RefusableButton
              variant="primary"
              refusal={credentials.length === 0 ? texts.refusals.noCredentials : undefined}
              onClick={() => (beyond ? setAsking(true) : void run())}
            >
              {words.check}
            </RefusableButton>
          ) : (
            <Button onClick={cancelReach}>{texts.common.stop}</Button>
          )}
        </>
      }
    >
      <div className="flex h-[calc(100vh-240px)] min-h-60 flex-col gap-3">
        <FormError message={failure?.message} />
        {loaded && credentials.length === 0 ? (
          <EmptyState icon={<Radar />} title={words.empty.title(modeNames[mode])}>
            {words.empty.whatToDo(noun, provider.name)}
          </EmptyState>
        ) : (
          <>
            <div className="flex flex-wrap items-center gap-3">
              <TextField
                label={texts.controls.searchIn(noun)}
                labelHidden
                placeholder={texts.common.search}
                className="w-56"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
              {progress && <ReachProgressLine progress={progress} />}
            </div>
            <ReachSummary {...{ credentials, databases, checks }} />
            <div className="min-h-0 flex-1">
              {rows.length === 0 ? (
                <p className="p-2 text-dim">{texts.common.nothingFound}</p>
              ) : (
                <Matrix
                  label={words.label}
                  corner={noun.charAt(0).toUpperCase() + noun.slice(1)}
                  rows={rows}
                  columns={credentials}
                  rowKey={({ id }) => id}
                  columnKey={({ id }) => id}
                  rowName={({ name }) => name}
                  columnName={({ title }) => title}
                  cell={(database, credential) => {
                    const { label, tone } = cellOf(database, credential)
                    return label === '' ? (
                      <span className="text-faint">{'–'}</span>
                    ) : (
                      <Pill tone={tone}>{label}</Pill>
                    )
                  }}
                  onActive={(database, credential) => setActive({ database, credential })}
                />
              )}
            </div>
            <p role="status" className="min-h-5 text-dim">
              {shown?.text} {shown?.check && <Tried check={shown.check} />}
            </p>
          </>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.beyond.title}
        description={words.beyond.description(noun, provider.name)}
        confirmLabel={words.beyond.confirm}
        onConfirm={() => void run()}
      />
    </Dialog>
  )
}

function Tried({ check: { checkedAt, durationMs } }: { check: ReachCheck }) {
  const moment = <RelativeTime at={checkedAt} />
  return (
    <Sentence
      of={durationMs === null ? words.tried(moment) : words.triedFor(moment, formatDuration(durationMs))}
    />
  )
}
