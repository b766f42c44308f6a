import { texts } from '../../../shared/texts'
import { Kbd } from '../../ui/kbd'
import { shortcutNames } from '../shell/shortcut-names'

/** The keys of this platform, from the table that the page listens by. */
export function ShortcutTable() {
  return (
    <table className="my-3 w-full border-collapse text-left">
      <thead>
        <tr>
          <th className="w-40 border-b border-line-strong py-1.5 pr-3 font-strong">{texts.help.keys}</th>
          <th className="border-b border-line-strong py-1.5 font-strong">{texts.help.does}</th>
        </tr>
      </thead>
      <tbody>
        {shortcutNames.map(({ keys, name }) => (
          <tr key={keys}>
            <td className="border-b border-line py-1.5 pr-3">
              <Kbd>{keys}</Kbd>
            </td>
            <td className="border-b border-line py-1.5">{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
