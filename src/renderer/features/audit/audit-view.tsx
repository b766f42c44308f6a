import { Download, ScrollText, ShieldCheck } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Result } from '../../../shared/errors'
import type { AuditVerdict } from '../../../shared/model/audit'
import { texts } from '../../../shared/texts'
import { ArrangedTable, TableMenu } from '../../arranged-table'
import { bridge } from '../../bridge'
import { useDatabaseStore } from '../../stores/database-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { notify, notifyFailure } from '../../ui/toaster'
import { auditColumns } from './audit-columns'
import { actionsOf, auditGroups, describeVerdict } from './audit-words'
import { useAuditList } from './use-audit-list'

const words = texts.audit

const auditTableId = 'audit'

/** What happened to the vault and its secrets, newest first; never a value. */
export function AuditView() {
  const [search, setSearch] = useState('')
  const [choice, setChoice] = useState('')
  const [verdict, setVerdict] = useState<Result<AuditVerdict> | null>(null)
  const actions = useMemo(() => actionsOf(choice), [choice])
  const list = useAuditList({ search, actions })
  const databases = useDatabaseStore((state) => state.databases)
  const columns = useMemo(
    () => auditColumns(new Map(databases?.map(({ id, name }) => [id, name]))),
    [databases],
  )
  return (
    <div className="flex h-full flex-col">
      <header className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-5 py-3">
        <h1 className="mr-2 text-heading font-heading">{words.title}</h1>
        <TextField
          label={words.search}
          labelHidden
          type="search"
          placeholder={texts.common.search}
          className="max-w-52 min-w-28 flex-1"
          maxLength={200}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <ActionSelect value={choice} onValueChange={setChoice} />
        <span className="ml-auto flex gap-2">
          <TableMenu id={auditTableId} columns={columns} />
          <VerifyButton onVerdict={setVerdict} />
          <ExportButton />
        </span>
      </header>
      {verdict && <Verdict verdict={verdict} />}
      <div className="min-h-0 flex-1">
        {list.failure ? (
          <EmptyState
            title={words.cannotBeRead}
            action={<Button onClick={list.reload}>{texts.common.tryAgain}</Button>}
          >
            {list.failure.message}
          </EmptyState>
        ) : list.entries?.length === 0 ? (
          <EmptyState icon={<ScrollText />} title={words.empty.title}>
            {search === '' && choice === '' ? words.empty.whatComesHere : words.empty.whatToDo}
          </EmptyState>
        ) : (
          list.entries && (
            <ArrangedTable
              id={auditTableId}
              label={words.title}
              columns={columns}
              rows={list.entries}
              rowKey={({ number }) => String(number)}
              onReachEnd={list.loadMore}
            />
          )
        )}
      </div>
    </div>
  )
}

function ActionSelect({ value, onValueChange }: { value: string; onValueChange: (value: string) => void }) {
  return (
    <Select
      label={words.filter.label}
      labelHidden
      className="w-44"
      value={value}
      onChange={(event) => onValueChange(event.target.value)}
    >
      <option value="">{words.filter.everything}</option>
      {auditGroups.map((group) => (
        <optgroup key={group.id} label={words.filter.groups[group.id]}>
          <option value={group.id}>{words.filter.wholeGroup(words.filter.groups[group.id])}</option>
          {group.actions.map((action) => (
            <option key={action} value={action}>
              {words.actions[action]}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  )
}

function VerifyButton({ onVerdict }: { onVerdict: (verdict: Result<AuditVerdict>) => void }) {
  const [busy, setBusy] = useState(false)
  const verify = async () => {
    setBusy(true)
    onVerdict(await bridge.verifyAudit())
    setBusy(false)
  }
  return (
    <Button busy={busy} onClick={() => void verify()}>
      {!busy && <ShieldCheck aria-hidden className="size-4" />}
      {words.verify}
    </Button>
  )
}

function ExportButton() {
  const [busy, setBusy] = useState(false)
  const exportLog = async () => {
    setBusy(true)
    const result = await bridge.exportAudit()
    setBusy(false)
    if (!result.ok) notifyFailure(result.error)
    else if (result.value.path !== null) notify(texts.common.exportedTo(result.value.path))
  }
  return (
    <Button busy={busy} onClick={() => void exportLog()}>
      {!busy && <Download aria-hidden className="size-4" />}
      {texts.common.export}
    </Button>
  )
}

function Verdict({ verdict }: { verdict: Result<AuditVerdict> }) {
  const sound = verdict.ok && verdict.value.intact
  return (
    <div className="border-b border-line px-5 py-2">
      <Notice tone={sound ? 'ok' : 'bad'} role={sound ? 'status' : 'alert'}>
        {verdict.ok ? describeVerdict(verdict.value) : verdict.error.message}
      </Notice>
    </div>
  )
}
