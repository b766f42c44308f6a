import { texts } from '../../../shared/texts'
import { TableMenu } from '../../arranged-table'
import { TextField } from '../../ui/text-field'
import { credentialColumns } from './credential-columns'
import { credentialTableId } from './credential-table-id'

const words = texts.credentialTable

interface TableToolbarProps {
  text: string
  onTextChange: (text: string) => void
  /** How many credentials are listed; undefined until that is known. */
  count: number | undefined
}

/** What leaves fewer rows, how many there are, and how the table looks. */
export function TableToolbar({ text, onTextChange, count }: TableToolbarProps) {
  return (
    <div className="flex h-11 shrink-0 items-center gap-3 border-b border-line px-4">
      <TextField
        label={words.filter}
        labelHidden
        type="search"
        placeholder={words.filterHint}
        className="w-56 min-w-24"
        maxLength={500}
        value={text}
        onChange={(event) => onTextChange(event.target.value)}
      />
      <p role="status" className="numbers min-w-0 flex-1 truncate text-dim">
        {count !== undefined && (text.trim() === '' ? words.count(count) : words.found(count))}
      </p>
      <TableMenu id={credentialTableId} columns={credentialColumns} />
    </div>
  )
}
