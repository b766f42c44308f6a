import { findsIn, type SoughtWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import type { SettingsSection } from '../../stores/view-store'

export interface SettingEntry {
  readonly section: SettingsSection
  /** As it stands over the setting, by which it is found there too. */
  readonly title: string
  /** What is said of it there. */
  readonly about: string
  /** Other words by which people look for it. */
  readonly keywords: string
}

const { security, locking, live, reminders, backups, vault } = texts.settings
const { theme, textSize, motion, tray, closeToTray } = texts.appearance
const other = texts.settingsSearch.keywords

/** Every setting, in the order of the sections. */
export const settingIndex: readonly SettingEntry[] = [
  entry('security', texts.passwords.master, other.password, security.password.about),
  entry('security', texts.recoveryCode.label, other.recoveryCode, security.recoveryCode.about),
  entry('security', texts.gate.unlock.withComputer, other.keychain, security.keychain.about),
  entry('security', security.derivation.title, other.derivation, security.derivation.about),
  entry('security', security.vaultKey.title, other.vaultKey, security.vaultKey.about),
  entry('locking', locking.idle.title, other.idle),
  entry('locking', locking.confirmation.title, other.confirmation, locking.confirmation.about),
  entry('locking', locking.trash.title, other.trash, locking.trash.about),
  entry('live', live.confirmation.title, other.liveConfirmation, live.confirmation.about),
  entry('live', live.ending.title, other.liveEnding, live.ending.about),
  entry('live', live.readOnly.title, other.liveReadOnly, live.readOnly.about),
  entry('reminders', reminders.title, other.reminders, reminders.about),
  entry('reminders', reminders.names.title, other.reminderNames, reminders.names.about),
  entry('backups', texts.backups.title, other.backups, backups.about),
  entry('providers', texts.providers.title, other.providers, texts.providers.whatTheyAre),
  entry('vault', vault.name.title, other.name),
  entry('vault', vault.place.title, other.place, vault.place.about),
  entry('vault', vault.others.title, other.others, vault.others.about),
  entry('vault', texts.samples.setting.title, other.samples, texts.samples.way.about),
  entry('appearance', theme.title, other.theme, theme.about),
  entry('appearance', textSize.title, other.textSize, textSize.about),
  entry('appearance', motion.title, other.motion, motion.about),
  entry('appearance', tray.title, other.tray, tray.about),
  entry('appearance', closeToTray.title, other.closeToTray, closeToTray.about),
]

function entry(section: SettingsSection, title: string, keywords: string, about = ''): SettingEntry {
  return { section, title, about, keywords }
}

/** The settings that have every word somewhere, those with one in the title first. */
export function searchSettings(sought: readonly SoughtWords[]): SettingEntry[] {
  if (sought.length === 0) return []
  const found = settingIndex.filter(({ section, title, about, keywords }) =>
    sought.every(findsIn([texts.settings.sections[section], title, about, keywords])),
  )
  const inTitle = ({ title }: SettingEntry) => sought.some(findsIn([title]))
  return [...found.filter(inTitle), ...found.filter((setting) => !inTitle(setting))]
}
