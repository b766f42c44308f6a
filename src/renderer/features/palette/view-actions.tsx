import {
  Ban,
  CircleCheckBig,
  CirclePause,
  CirclePlay,
  Copy,
  History,
  KeyRound,
  Pencil,
  Plus,
  Radar,
  RefreshCw,
  RotateCw,
  Send,
  Settings,
  Star,
  StarOff,
  Trash2,
  Variable,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import { databaseTabs } from '../../../shared/model/view-state'
import { findKind } from '../../../shared/providers'
import { type CredentialAct, refuseAct } from '../../../shared/rules/credential-acts'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { type AskedAct, askForAct } from '../../stores/credential-act-store'
import { changeFavourite } from '../../stores/database-store'
import { listProviders } from '../../stores/provider-store'
import { openReach } from '../../stores/reach-store'
import { openRotation } from '../../stores/rotation-store'
import { openTab } from '../../stores/view-store'
import { shortcutText } from '../../ui/keys'
import { notify, notifyFailure } from '../../ui/toaster'
import { commandAction, type PaletteAction } from './palette-action'

const words = texts.palette
const acts = texts.credential.actions

/** What can be done with the credential in view, as far as its state allows. */
export function listCredentialActions(credential: Credential): PaletteAction[] {
  const { id, title, providerId, state, parts } = credential
  const kind = findKind(listProviders(), credential)
  if (kind === undefined) return []
  const allows = (act: CredentialAct) => refuseAct(act, credential, kind, Date.now()) === undefined
  const action = (act: string, name: string, icon: ReactNode, run: () => void): PaletteAction => ({
    id: `credential ${act}`,
    name: words.of(name, title),
    icon,
    run,
  })
  const asked = (act: AskedAct, name: string, icon: ReactNode) =>
    action(act, name, icon, () => askForAct(id, act))
  return [
    ...(allows('use') ? [asked('use', acts.use, <Send />)] : []),
    ...parts
      .filter(({ secret }) => !secret || allows('reveal'))
      .map(({ name }) => action(`copy ${name}`, words.copy(name), <Copy />, () => void copyPart(id, name))),
    asked('check', texts.checks.check, <CircleCheckBig />),
    asked('edit', acts.edit, <Pencil />),
    ...(allows('rotate') ? [action('rotate', acts.rotate, <RotateCw />, () => openRotation(id))] : []),
    ...(allows('regenerate') ? [asked('regenerate', acts.regenerate, <RefreshCw />)] : []),
    action('reach', acts.reach, <Radar />, () => openReach(providerId, id)),
    ...(state === 'deactivated'
      ? [asked('reactivate', acts.reactivate, <CirclePlay />)]
      : allows('deactivate')
        ? [asked('deactivate', acts.deactivate, <CirclePause />)]
        : []),
    ...(allows('revoke') ? [asked('revoke', acts.revoke, <Ban />)] : []),
    asked('delete', acts.delete, <Trash2 />),
  ]
}

async function copyPart(credentialId: string, part: string): Promise<void> {
  const result = await bridge.copyPart({ credentialId, part })
  if (result.ok) notify(texts.credential.secret.isCopied(part))
  else notifyFailure(result.error)
}

const tabIcons: Record<(typeof databaseTabs)[number], ReactNode> = {
  credentials: <KeyRound />,
  requests: <Send />,
  history: <History />,
  variables: <Variable />,
  settings: <Settings />,
}

/** What can be done with the database in view. */
export function listDatabaseActions({ id, name, favourite }: Database): PaletteAction[] {
  return [
    commandAction('new-credential', {
      name: words.in(texts.credential.create, name),
      keywords: words.keywords.newCredential,
      icon: <Plus />,
    }),
    ...databaseTabs.map((tab, index) => ({
      id: `tab ${tab}`,
      name: words.of(texts.databases.tabs[tab], name),
      icon: tabIcons[tab],
      shortcut: shortcutText(String(index + 1)),
      run: () => openTab(tab),
    })),
    {
      id: 'favourite',
      name: words.of(favourite ? texts.databases.removeFavourite : texts.databases.addFavourite, name),
      icon: favourite ? <StarOff /> : <Star />,
      run: () => void changeFavourite(id, !favourite),
    },
  ]
}
