import { zodResolver } from '@hookform/resolvers/zod'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import type { Credential, CredentialMode } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { suggestExpiry } from '../../../shared/rules/expiry'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { createCredential, updateCredential, useCredentialReading } from '../../stores/credentials-store'
import { listProviders } from '../../stores/provider-store'
import { notify } from '../../ui/toaster'
import { atPart } from './at-part'
import { type PastedText, readPaste, suggestTitle } from './credential-draft'
import {
  type CredentialValues,
  changeOf,
  emptyParts,
  emptyValues,
  isFilledIn,
  kindOf,
  valuesOf,
  valuesSchema,
} from './credential-values'

export type CredentialForm = UseFormReturn<CredentialValues, unknown, CredentialValues>

interface CredentialFormInput {
  database: Database
  mode: Mode
  /** The one that is edited; a new one without. */
  credential: Credential | undefined
  /** Which kind a new one is offered as; the provider's first without. */
  kindId: string | undefined
  onDone: () => void
}

/**
 * The form of a new or an edited credential. What is typed lives in the form and its inputs alone, and goes with them
 * when the dialog closes.
 */
export function useCredentialForm({
  database,
  mode,
  credential,
  kindId: offeredKindId,
  onDone,
}: CredentialFormInput) {
  const { id: providerId, kinds, cost } = getProvider(listProviders(), database.providerId)
  const [pasted, setPasted] = useState<PastedText>({ type: 'nothing' })
  const form: CredentialForm = useForm({
    resolver: zodResolver(valuesSchema(kinds, credential)),
    defaultValues: credential
      ? valuesOf(credential, kindOf(kinds, credential))
      : emptyValues({
          kind: kindOf(kinds, { kindId: offeredKindId }),
          mode,
          databaseId: database.id,
          cost,
        }),
  })
  // Read while rendering, or the form does not keep count.
  const { dirtyFields } = form.formState
  const kindId = useWatch({ control: form.control, name: 'kindId' })
  const kind = kindOf(kinds, { kindId })
  const chosenMode = useWatch({ control: form.control, name: 'mode' })
  const titles = useCredentialReading(
    useCallback(
      () => bridge.listTitles({ databaseId: database.id, beginning: kind.name }),
      [database.id, kind.name],
    ),
  )
  const suggestFree = useEffectEvent((taken: readonly string[], mode: CredentialMode) => {
    if (!credential && !dirtyFields.title) form.setValue('title', suggestTitle(kind, mode, taken))
  })
  useEffect(() => {
    if (titles?.ok) suggestFree(titles.value, chosenMode)
  }, [titles, chosenMode])

  const suggest = () => {
    if (credential) return
    const { kindId, mode } = form.getValues()
    const chosen = kindOf(kinds, { kindId })
    if (!dirtyFields.expiresAt) form.setValue('expiresAt', suggestExpiry(chosen.lifetime, mode, Date.now()))
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
    if (!result.ok) return showFormFailure(form, atPart(result.error, values.parts))
    onDone()
    const { title, mode: savedMode } = result.value
    if (savedMode !== 'both' && savedMode !== mode) {
      notify(texts.credentialForm.savedElsewhere(title, modeNames[savedMode]))
    }
  })

  return { form, kind, pasted, paste, chooseKind, chooseMode, submit }
}
