import { clsx } from 'clsx'
import { useDeferredValue, useRef, useState } from 'react'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { ArrangedTable } from '../../arranged-table'
import { selectCredential } from '../../stores/credentials-store'
import { useTableView } from '../../stores/kept-view-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { countSelected, nothingSelected, type Selection } from '../../ui/table-selection'
import { useClosableDetails } from '../../ui/use-closable-details'
import { useElementWidth } from '../../ui/use-element-width'
import { BulkBar } from './bulk-bar'
import { credentialColumns } from './credential-columns'
import { CredentialDrawer } from './credential-drawer'
import { credentialTableId } from './credential-table-id'
import { selectionOf } from './selected-credentials'
import { TableToolbar } from './table-toolbar'
import { listIdsBetween, readSort, useCredentialRows, useShownCredential } from './use-credential-rows'

const words = texts.credentialTable

interface CredentialTableProps {
  database: Database
  mode: Mode
  environment: Environment | undefined
}

/** The list, and the details of one credential beside it; where there is no room for both they lie over it like a sheet. */
export function CredentialTable({ database, mode, environment }: CredentialTableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const roomy = useElementWidth(frame, 900)
  const [text, setText] = useState('')
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const searched = useDeferredValue(text)
  const sort = readSort(useTableView(credentialTableId).sort)
  const query = { databaseId: database.id, mode, text: searched }
  const list = useCredentialRows(query, sort)
  const count = countSelected(selection, list.rows?.length ?? 0)
  const clear = () => setSelection(nothingSelected)
  const selected = useShownCredential(database.id, mode, list.rows)
  const mark = (marked: Selection) => {
    setSelection(marked)
    // What can be done with them would lie under the sheet.
    if (!roomy) selectCredential(null)
  }
  // Escape lets go of what is marked first, and then closes the details.
  useClosableDetails(frame, count > 0, clear)
  const close = useClosableDetails(frame, selected !== undefined && count === 0, () => selectCredential(null))

  return (
    <div
      ref={frame}
      className={clsx('relative h-full', roomy && selected && 'grid grid-cols-[minmax(0,1fr)_372px]')}
    >
      <div className="flex h-full min-h-0 min-w-0 flex-col">
        {count > 0 ? (
          <BulkBar
            selection={selectionOf(selection, query)}
            {...{ count, database, environment }}
            onClear={clear}
          />
        ) : (
          <TableToolbar text={text} count={list.rows?.length} onTextChange={setText} />
        )}
        <div className="min-h-0 flex-1">
          {list.failure ? (
            <EmptyState
              title={words.cannotBeRead}
              action={<Button onClick={list.reload}>{texts.common.tryAgain}</Button>}
            >
              {list.failure.message}
            </EmptyState>
          ) : list.rows?.length === 0 ? (
            <EmptyState
              title={words.nothingFits.title}
              action={<Button onClick={() => setText('')}>{words.nothingFits.showAll}</Button>}
            >
              {words.nothingFits.whatToDo}
            </EmptyState>
          ) : (
            list.rows && (
              <ArrangedTable
                id={credentialTableId}
                sort={sort}
                label={words.label}
                columns={credentialColumns}
                rows={list.rows}
                rowKey={({ id }) => id}
                selectedKey={selected?.id ?? null}
                onSelect={({ id }) => selectCredential(id)}
                onSight={list.onSight}
                selection={{
                  value: selection,
                  onChange: mark,
                  keysBetween: (first, last) => listIdsBetween(query, sort, first, last),
                  nameOf: ({ title }) => title,
                }}
              />
            )
          )}
        </div>
      </div>
      {selected && (
        <div
          className={clsx(
            'min-h-0 border-l border-line bg-panel',
            !roomy && 'absolute inset-y-0 right-0 z-20 w-[372px] max-w-full animate-appear shadow-high',
          )}
        >
          <CredentialDrawer key={selected.id} credential={selected} {...{ database, mode }} onClose={close} />
        </div>
      )}
    </div>
  )
}
