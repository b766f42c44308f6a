import { findsIn, type SoughtWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import type { SettingsSection } from '../../stores/view-store'

export interface SettingEntry {
  readonly section: SettingsSection
  /** As it stands over the setting, by which it is found there too. */
  readonly title: string
  /** What else is said of it. */
  readonly about: string
}

const { security, locking, live, reminders, backups, vault } = texts.settings
const { theme, textSize, motion, tray, closeToTray } = texts.appearance
const other = texts.settingsSearch.keywords

/** Every setting, in the order of the sections. */
export const settingIndex: readonly SettingEntry[] = [
  entry('security', texts.passwords.master, security.password.about, other.password),
  entry('security', texts.recoveryCode.label, security.recoveryCode.about, other.recoveryCode),
  entry('security', texts.gate.unlock.withComputer, security.keychain.about, other.keychain),
  entry('security', security.derivation.title, security.derivation.about, other.derivation),
  entry('security', security.vaultKey.title, security.vaultKey.about, other.vaultKey),
  entry('locking', locking.idle.title, other.idle),
  entry('locking', locking.confirmation.title, locking.confirmation.about, other.confirmation),
  entry('locking', locking.trash.title, locking.trash.about, other.trash),
  entry('live', live.confirmation.title, live.confirmation.about, other.liveConfirmation),
  entry('live', live.ending.title, live.ending.about, other.liveEnding),
  entry('live', live.readOnly.title, live.readOnly.about, other.liveReadOnly),
  entry('reminders', reminders.title, reminders.about, other.reminders),
  entry('backups', texts.backups.title, backups.about, other.backups),
  entry('providers', texts.providers.title, texts.providers.whatTheyAre, other.providers),
  entry('vault', vault.name.title, other.name),
  entry('vault', vault.place.title, vault.place.about, other.place),
  entry('vault', vault.others.title, vault.others.about, other.others),
  entry('appearance', theme.title, theme.about, other.theme),
  entry('appearance', textSize.title, textSize.about, other.textSize),
  entry('appearance', motion.title, motion.about, other.motion),
  entry('appearance', tray.title, tray.about, other.tray),
  entry('appearance', closeToTray.title, closeToTray.about, other.closeToTray),
]

function entry(section: SettingsSection, title: string, ...about: string[]): SettingEntry {
  return { section, title, about: about.join(' ') }
}

/** The settings that have every word somewhere, those with one in the title first. */
export function searchSettings(sought: readonly SoughtWords[]): SettingEntry[] {
  if (sought.length === 0) return []
  const found = settingIndex.filter(({ section, title, about }) =>
    sought.every(findsIn([texts.settings.sections[section], title, about])),
  )
  const inTitle = ({ title }: SettingEntry) => sought.some(findsIn([title]))
  return [...found.filter(inTitle), ...found.filter((setting) => !inTitle(setting))]
}
