import { type DatabaseColour, databaseColours, databaseSymbols } from '../../../shared/model/database'
import type { Provider } from '../../../shared/providers/provider'
import { texts } from '../../../shared/texts'
import { TextField } from '../../ui/text-field'
import { TileChoice } from '../../ui/tile-choice'
import { colourValues, findSymbol, symbolIcons } from './database-looks'

const words = texts.databases

interface ColourFieldProps {
  value: DatabaseColour | null
  onValueChange: (colour: DatabaseColour | null) => void
  provider: Provider
}

/** The colours a database can be marked with, the provider's own first. */
export function ColourField({ value, onValueChange, provider }: ColourFieldProps) {
  const swatch = (color: string) => (
    <span className="block size-5 rounded-round" style={{ backgroundColor: color }} />
  )
  return (
    <TileChoice
      label={words.colour}
      value={value ?? 'provider'}
      onValueChange={(colour) => onValueChange(colour === 'provider' ? null : colour)}
      options={[
        {
          value: 'provider',
          label: words.colourOfProvider(provider.name),
          tile: (
            <span className="rounded-round border border-line-field p-0.5">
              {swatch(provider.badge.color)}
            </span>
          ),
        },
        ...databaseColours.map((colour) => ({
          value: colour,
          label: words.colours[colour],
          tile: swatch(colourValues[colour]),
        })),
      ]}
    />
  )
}

interface IconFieldProps {
  value: string | null
  onValueChange: (icon: string | null) => void
  provider: Provider
  error: string | undefined
}

/** A picture, or one or two letters of the person's own. */
export function IconField({ value, onValueChange, provider, error }: IconFieldProps) {
  const symbol = findSymbol(value)
  const letters = symbol ? '' : (value ?? '')
  return (
    <div className="flex flex-col gap-2">
      <TileChoice
        label={words.icon}
        value={symbol ?? 'letters'}
        onValueChange={(icon) => onValueChange(icon === 'letters' ? null : icon)}
        options={[
          {
            value: 'letters',
            label: words.lettersIcon,
            tile: <span className="font-heading">{letters.toUpperCase() || provider.badge.letter}</span>,
          },
          ...databaseSymbols.map((name) => {
            const Icon = symbolIcons[name]
            return { value: name, label: words.symbols[name], tile: <Icon aria-hidden /> }
          }),
        ]}
      />
      {!symbol && (
        <TextField
          label={words.letters}
          className="w-24"
          maxLength={2}
          placeholder={provider.badge.letter}
          error={error}
          value={letters}
          onChange={(event) => onValueChange(event.target.value.trim() || null)}
        />
      )}
    </div>
  )
}
