import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useFieldArray, useForm, useWatch } from 'react-hook-form'
import type { Failure } from '../../../shared/errors'
import type { CredentialMode } from '../../../shared/model/credential'
import { modeNames } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { listTypedParts } from '../../../shared/providers/credential-kind'
import { suggestExpiry } from '../../../shared/rules/expiry'
import { recognise } from '../../../shared/rules/key-format'
import { servesMode } from '../../../shared/rules/serves-mode'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { createCredential } from '../../stores/credentials-store'
import { loadDatabases, useDatabaseStore } from '../../stores/database-store'
import { listProviders } from '../../stores/provider-store'
import { openDatabase } from '../../stores/view-store'
import { notify } from '../../ui/toaster'
import { atPart } from '../credential/at-part'
import { suggestTitle } from '../credential/credential-draft'
import type { CredentialForm } from '../credential/credential-form'
import {
  type CredentialValues,
  emptyValues,
  isFilledIn,
  kindOf,
  valuesSchema,
} from '../credential/credential-values'
import {
  isKnown,
  type NewDatabaseForm,
  newDatabaseSchema,
  usualEnvironments,
} from '../databases/new-database-form'

/** Stands in for the database, which comes into being with the credential; main never sees it. */
const databaseToCome = '00000000-0000-4000-8000-000000000000'

/**
 * The form that makes a database, where it is reached and its first credential of a pasted key: what the key tells is filled
 * in, the rest is asked. What is pasted lives in the form and its inputs alone; `pastedText` is what was pasted before, empty for nothing.
 */
export function usePasteKeyForm(pastedText: string, onDone: () => void) {
  const [pasted, setPasted] = useState(pastedText)
  const [recognised, setRecognised] = useState(() => recognise(pastedText, listProviders()))
  // What the form begins with.
  const [first] = useState(() => recognised ?? { providerId: listProviders()[0].id })
  const database: NewDatabaseForm = useForm({
    resolver: zodResolver(newDatabaseSchema),
    defaultValues: {
      ...{ providerId: first.providerId, name: '', note: '', liveReadOnly: false },
      environments: usualEnvironments(first.providerId),
    },
  })
  const { fields, replace } = useFieldArray({ control: database.control, name: 'environments' })
  const providerId = useWatch({ control: database.control, name: 'providerId' })
  const { kinds } = getProvider(listProviders(), providerId)
  const credential: CredentialForm = useForm({
    resolver: zodResolver(valuesSchema(kinds, undefined)),
    defaultValues: fillIn(first, recognised?.mode ?? 'test', pastedText),
  })
  const kindId = useWatch({ control: credential.control, name: 'kindId' })
  const mode = useWatch({ control: credential.control, name: 'mode' })
  const kind = kindOf(kinds, { kindId })
  const [chosenId, setChosenId] = useState<string | null>(null)
  const databases = useDatabaseStore((state) => state.databases) ?? []
  const existing = databases.filter((candidate) => candidate.providerId === providerId)
  /** The database that it goes into; null for a new one. */
  const target = existing.find(({ id }) => id === chosenId) ?? null

  const choose = (chosen: Chosen & { mode?: CredentialMode }, text: string) => {
    if (chosen.providerId !== database.getValues('providerId')) {
      database.setValue('providerId', chosen.providerId)
      replace(usualEnvironments(chosen.providerId))
    }
    credential.reset(fillIn(chosen, chosen.mode ?? credential.getValues('mode'), text))
  }
  const paste = (text: string) => {
    const key = recognise(text, listProviders())
    setPasted(text)
    setRecognised(key)
    choose(
      key === undefined
        ? { providerId: database.getValues('providerId'), kindId: credential.getValues('kindId') }
        : {
            providerId: key.providerId,
            kindId: key.kindId,
            ...(key.mode === null ? {} : { mode: key.mode }),
          },
      text,
    )
  }

  const submit = () => (target === null ? setUp() : addTo(target.id))

  const addTo = async (databaseId: string) => {
    if (!(await credential.trigger())) return
    const values = credential.getValues()
    const titles = await bridge.listTitles({ databaseId, beginning: kind.name })
    const title = suggestTitle(kind, values.mode, titles.ok ? titles.value : [])
    const parts = values.parts.filter(isFilledIn)
    const result = await createCredential({ ...values, title, parts, providerId, databaseIds: [databaseId] })
    if (!result.ok) return showFormFailure(credential, atPart(result.error, values.parts))
    openDatabase(databaseId)
    finish({ ...values, title })
  }
  const setUp = async () => {
    const valid = await Promise.all([database.trigger(), credential.trigger()])
    if (valid.includes(false)) return
    const { environments, ...draft } = database.getValues()
    const { databaseIds: _, ...values } = credential.getValues()
    const result = await bridge.setUpDatabase({
      ...draft,
      environments: environments.filter(isKnown).filter((place) => servesMode(values, place.mode)),
      credential: { ...values, parts: values.parts.filter(isFilledIn) },
    })
    if (!result.ok) return showFailure(result.error)
    await loadDatabases()
    openDatabase(result.value.id)
    finish(values)
  }
  const finish = ({ mode, title }: Pick<CredentialValues, 'mode' | 'title'>) => {
    onDone()
    if (mode === 'live') notify(texts.credentialForm.savedElsewhere(title, modeNames.live))
  }
  const showFailure = (failure: Failure) => {
    const field = failure.field?.replace(/^credential\./, '')
    if (field === undefined || field === failure.field) return showFormFailure(database, failure)
    showFormFailure(credential, atPart({ ...failure, field }, credential.getValues('parts')))
  }

  return {
    ...{ database, credential, kind, kinds, mode, pasted, recognised, paste, submit },
    ...{ existing, target, chooseTarget: setChosenId },
    provider: getProvider(listProviders(), providerId),
    /** Of the environments of the provider those that the key is for, by their place among all of them. */
    places: fields.flatMap((place, index) => (servesMode({ mode }, place.mode) ? [{ place, index }] : [])),
    chooseProvider: (id: string) => choose({ providerId: id }, pasted),
    chooseKind: (id: string) => choose({ providerId, kindId: id }, pasted),
    chooseMode: (chosen: CredentialMode) => choose({ providerId, kindId, mode: chosen }, pasted),
  }
}

interface Chosen {
  providerId: string
  kindId?: string
}

/** What was pasted goes into the part it was recognised for, otherwise into the first secret there is. */
function fillIn(chosen: Chosen, mode: CredentialMode, text: string): CredentialValues {
  const provider = getProvider(listProviders(), chosen.providerId)
  const kind = kindOf(provider.kinds, chosen)
  const values = offer(provider.id, kind.id, mode)
  const key = recognise(text, listProviders())
  const isOf = key?.providerId === provider.id && key.kindId === kind.id
  const part = isOf ? key.part : listTypedParts(kind).find(({ secret }) => secret)?.name
  const value = isOf ? key.value : text.trim()
  return {
    ...values,
    parts: values.parts.map((empty) => (empty.name === part ? { ...empty, value } : empty)),
  }
}

function offer(providerId: string, kindId: string, wanted: CredentialMode): CredentialValues {
  const { kinds, cost } = getProvider(listProviders(), providerId)
  const kind = kindOf(kinds, { kindId })
  const mode = kind.modes.includes(wanted) ? wanted : kind.modes[0]
  return {
    ...emptyValues({ kind, mode: 'test', databaseId: databaseToCome, cost }),
    mode,
    title: suggestTitle(kind, mode, []),
    expiresAt: suggestExpiry(kind.lifetime, mode, Date.now()),
  }
}
