import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { type Credential, credentialDraftSchema, noDetails } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { type CredentialKind, listTypedParts } from '../../../shared/providers/credential-kind'
import type { Provider } from '../../../shared/providers/provider'
import { suggestExpiry } from '../../../shared/rules/expiry'
import { showFormFailure } from '../../form-failure'
import { createCredential, updateCredential, useCredentialsStore } from '../../stores/credentials-store'
import { listProviders } from '../../stores/provider-store'
import { notify } from '../../ui/toaster'
import { offeredMode, type PastedText, readPaste, suggestTitle } from './credential-draft'

const newSchema = credentialDraftSchema.omit({ providerId: true })
export type CredentialValues = z.infer<typeof newSchema>
export type CredentialForm = UseFormReturn<CredentialValues, unknown, CredentialValues>

interface CredentialFormInput {
  database: Database
  mode: Mode
  /** The one that is edited; a new one without. */
  credential: Credential | undefined
  onDone: () => void
}

/**
 * The form of a new or an edited credential. What is typed lives in the form and its inputs alone, and goes with them
 * when the dialog closes.
 */
export function useCredentialForm({ database, mode, credential, onDone }: CredentialFormInput) {
  const { id: providerId, kinds } = getProvider(listProviders(), database.providerId)
  const [pasted, setPasted] = useState<PastedText>({ type: 'nothing' })
  const taken = useCredentialsStore.getState().lists[database.id]?.map(({ title }) => title) ?? []
  const form: CredentialForm = useForm({
    resolver: zodResolver(schemaOf(kinds, credential)),
    defaultValues: credential
      ? valuesOf(credential, kindOf(kinds, credential))
      : emptyValues(kinds[0], mode, database.id, taken),
  })
  const kindId = useWatch({ control: form.control, name: 'kindId' })
  const kind = kindOf(kinds, { kindId })

  const suggest = () => {
    if (credential) return
    const { kindId, mode } = form.getValues()
    const chosen = kindOf(kinds, { kindId })
    const { title, expiresAt } = form.formState.dirtyFields
    if (!title) form.setValue('title', suggestTitle(chosen, mode, taken))
    if (!expiresAt) form.setValue('expiresAt', suggestExpiry(chosen.lifetime, mode, Date.now()))
  }
  const chooseKind = (id: string) => {
    const chosen = kindOf(kinds, { kindId: id })
    const { mode } = form.getValues()
    form.setValue('kindId', chosen.id)
    form.setValue('parts', emptyParts(chosen))
    form.setValue('mode', chosen.modes.includes(mode) ? mode : chosen.modes[0])
    form.setValue('writeOnly', chosen.shownOnce)
    suggest()
  }
  const chooseMode = (chosen: CredentialValues['mode']) => {
    form.setValue('mode', chosen)
    suggest()
  }
  const fillPart = (name: string, value: string) => {
    const index = form.getValues('parts').findIndex((part) => part.name === name)
    if (index >= 0) form.setValue(`parts.${index}.value`, value, { shouldValidate: true })
  }
  const paste = (text: string) => {
    const read = readPaste(text, listProviders(), providerId, kind)
    setPasted(read)
    if (read.type === 'only-place') fillPart(read.part, read.value)
    if (read.type !== 'recognised') return
    const { key } = read
    if (key.kindId !== form.getValues('kindId')) chooseKind(key.kindId)
    if (key.mode !== null) chooseMode(key.mode)
    fillPart(key.part, key.value)
  }

  const submit = form.handleSubmit(async (values) => {
    const result = credential
      ? await updateCredential(changeOf(credential, values))
      : await createCredential({ ...values, providerId, parts: values.parts.filter(isFilledIn) })
    if (!result.ok) return showFormFailure(form, result.error)
    onDone()
    const { title, mode: savedMode } = result.value
    if (savedMode !== 'both' && savedMode !== mode) {
      notify(`“${title}” is saved for ${modeNames[savedMode]}: switch to ${modeNames[savedMode]} to see it.`)
    }
  })

  return { form, kind, pasted, paste, chooseKind, chooseMode, submit }
}

/**
 * What may be left empty: a part that is optional, and a secret one that is there already, so that nobody has to reveal it to mend
 * a title.
 */
function schemaOf(kinds: readonly CredentialKind[], credential: Credential | undefined) {
  const part = newSchema.shape.parts.element.extend({ value: z.string().max(16_000) })
  return newSchema.extend({ parts: z.array(part) }).superRefine(({ kindId, parts }, context) => {
    const kind = kinds.find(({ id }) => id === kindId)
    for (const [index, { name, value }] of parts.entries()) {
      const { optional, secret } = kind?.parts.find((definition) => definition.name === name) ?? {}
      const isKept = secret && credential?.parts.some((present) => present.name === name)
      if (value === '' && !optional && !isKept)
        context.addIssue({ code: 'custom', path: ['parts', index, 'value'], message: 'Enter a value' })
    }
  })
}

function emptyValues(
  kind: CredentialKind,
  mode: Mode,
  databaseId: string,
  taken: readonly string[],
): CredentialValues {
  const offered = offeredMode(kind, mode)
  return {
    ...noDetails,
    kindId: kind.id,
    title: suggestTitle(kind, offered, taken),
    description: '',
    mode: offered,
    expiresAt: suggestExpiry(kind.lifetime, offered, Date.now()),
    writeOnly: kind.shownOnce,
    databaseIds: [databaseId],
    parts: emptyParts(kind),
  }
}

function emptyParts(kind: CredentialKind): CredentialValues['parts'] {
  return listTypedParts(kind).map(({ name }) => ({ name, value: '' }))
}

function valuesOf(credential: Credential, kind: CredentialKind): CredentialValues {
  const { kindId, title, description, mode, databaseIds, expiresAt, writeOnly } = credential
  const { owner, tags, notes, cost, allowedEndpoints, grants, parts } = credential
  return {
    ...{ kindId, title, description, mode, databaseIds, expiresAt, writeOnly },
    ...{ owner, tags, notes, cost, allowedEndpoints, grants },
    parts: listTypedParts(kind).map(({ name }) => {
      const present = parts.find((part) => part.name === name)
      return { name, value: present === undefined || present.secret ? '' : present.value }
    }),
  }
}

function changeOf({ id }: Credential, { kindId: _, ...values }: CredentialValues) {
  return { ...values, id, parts: values.parts.filter(isFilledIn) }
}

function isFilledIn({ value }: CredentialValues['parts'][number]): boolean {
  return value !== ''
}

function kindOf(kinds: Provider['kinds'], { kindId }: Pick<Credential, 'kindId'>): CredentialKind {
  return kinds.find(({ id }) => id === kindId) ?? kinds[0]
}
