import type { Exchange } from '../../../shared/model/exchange'
import { texts } from '../../../shared/texts'
import { MaskedText } from './masked-text'

interface HeaderListProps {
  label: string
  headers: Exchange['requestHeaders']
}

/** Headers as they came or went, masked, in their order. */
export function HeaderList({ label, headers }: HeaderListProps) {
  if (headers.length === 0) return <p className="text-dim">{texts.responses.noHeaders}</p>
  return (
    <table aria-label={label} className="w-full table-fixed font-mono text-mono">
      <tbody>
        {keyed(headers).map(({ key, name, value }) => (
          <tr key={key} className="border-b border-line align-top last:border-0">
            <th scope="row" className="w-[38%] py-1 pr-4 text-left font-normal wrap-anywhere text-dim">
              {name}
            </th>
            <td className="py-1 wrap-anywhere">
              <MaskedText>{value}</MaskedText>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A header may come twice: its place among the others tells it apart. */
function keyed(headers: HeaderListProps['headers']) {
  return headers.map((header, index) => ({ ...header, key: `${index} ${header.name}` }))
}
