import { type Preferences, textSizes, themes } from '../../../shared/model/preferences'
import { texts } from '../../../shared/texts'
import { changePreferences, usePreferences } from '../../stores/preferences'
import { shortcutText } from '../../ui/keys'
import { SegmentedControl } from '../../ui/segmented-control'
import { Select } from '../../ui/select'
import { notifyFailure } from '../../ui/toaster'
import { Section, SettingRow } from './section'
import { SwitchRow } from './switch-row'

const words = texts.appearance

const offeredSizes = Array.from(
  { length: textSizes.largest - textSizes.smallest + 1 },
  (_, index) => textSizes.smallest + index,
)

/** How the window looks, and what there is of it outside. It holds for every vault on this computer. */
export function AppearanceSection() {
  const preferences = usePreferences()
  if (!preferences) return null
  const { theme, textSize, motion, tray, closeToTray } = preferences
  return (
    <Section>
      <SettingRow
        title={words.theme.title}
        control={
          <SegmentedControl
            label={words.theme.title}
            value={theme}
            onValueChange={(chosen) => void savePreferences({ theme: chosen })}
            options={themes.map((value) => ({ value, label: words.theme.choices[value] }))}
          />
        }
      >
        <p>{words.theme.about}</p>
      </SettingRow>
      <SettingRow
        title={words.textSize.title}
        control={
          <Select
            label={words.textSize.label}
            labelHidden
            className="w-40"
            value={textSize}
            onChange={({ target }) => void savePreferences({ textSize: Number(target.value) })}
          >
            {offeredSizes.map((pixels) => (
              <option key={pixels} value={pixels}>
                {pixels === textSizes.usual ? words.textSize.usual(pixels) : words.textSize.choice(pixels)}
              </option>
            ))}
          </Select>
        }
      >
        <p>{words.textSize.about}</p>
        <p>{words.textSize.zoom(shortcutText('+'), shortcutText('−'), shortcutText('0'))}</p>
      </SettingRow>
      <SwitchRow
        title={words.motion.title}
        checked={motion === 'reduced'}
        onCheckedChange={(on) => void savePreferences({ motion: on ? 'reduced' : 'system' })}
      >
        <p>{words.motion.about}</p>
      </SwitchRow>
      <SwitchRow
        title={words.tray.title}
        checked={tray}
        onCheckedChange={(on) => void savePreferences({ tray: on })}
      >
        <p>{words.tray.about}</p>
        <p>{words.tray.noPlace}</p>
      </SwitchRow>
      <SwitchRow
        title={words.closeToTray.title}
        checked={tray && closeToTray}
        disabled={!tray}
        onCheckedChange={(on) => void savePreferences({ closeToTray: on })}
      >
        <p>{words.closeToTray.about}</p>
        {!tray && <p>{words.closeToTray.needsTray}</p>}
      </SwitchRow>
    </Section>
  )
}

/** Keeps and shows a change at once; tells where it could not be kept. */
async function savePreferences(change: Partial<Preferences>): Promise<void> {
  const result = await changePreferences(change)
  if (result !== null && !result.ok) notifyFailure(result.error)
}
