import { zodResolver } from '@hookform/resolvers/zod'
import { useCallback, useEffect, useEffectEvent, useState } from 'react'
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import { fail } from '../../../shared/errors'
import type { Credential, CredentialMode } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { suggestExpiry } from '../../../shared/rules/expiry'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { createCredential, updateCredential, useCredentialReading } from '../../stores/credentials-store'
import { findDraftAt } from '../../stores/draft-store'
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
import { draftKeyOf, withDraft } from './edit-draft'
import { useFormDraft } from './use-form-draft'

export type CredentialForm = UseFormReturn<CredentialValues, unknown, CredentialValues>

interface CredentialFormInput {
  database: Database
  mode: Mode
  /** The one that is edited; a new one without. */
  credential: Credential | undefined
  /** Which kind a new one is offered as; the provider's first without. */
  kindId: string | undefined
  /** What a new one begins with; empty for nothing. */
  pastedText: string
  onDone: () => void
  /** In the place of `onDone` once it is kept. */
  onSaved: () => void
}

/**
 * The form of a new or an edited credential. What is typed outlives the dialog as a draft until it is saved or discarded: its
 * secrets in memory until the lock, all else in the vault.
 */
export function useCredentialForm({
  database,
  mode,
  credential,
  kindId: offeredKindId,
  pastedText,
  onDone,
  onSaved,
}: CredentialFormInput) {
  const { id: providerId, kinds, cost } = getProvider(listProviders(), database.providerId)
  /** As it was when the form was last compared with it. */
  const [edited, setEdited] = useState(credential)
  const [pasted, setPasted] = useState<PastedText>({ type: 'nothing' })
  const draftKey = draftKeyOf(credential ?? { databaseId: database.id, kindId: offeredKindId })
  const [opened] = useState(() => findDraftAt(draftKey))
  const kindOfValues = (values: Pick<CredentialValues, 'kindId'>) => kindOf(kinds, values)
  const [start] = useState(() =>
    credential
      ? valuesOf(credential, kindOfValues(credential))
      : emptyValues({
          kind: kindOfValues({ kindId: opened?.draft.after.kindId ?? offeredKindId ?? kinds[0].id }),
          mode,
          databaseId: database.id,
          cost,
        }),
  )
  const form: CredentialForm = useForm({
    resolver: zodResolver(valuesSchema(kinds, credential)),
    defaultValues: opened ? withDraft(start, opened.draft, opened.secrets) : start,
  })
  // Read while rendering, or the form does not keep count.
  const { dirtyFields } = form.formState
  const kindId = useWatch({ control: form.control, name: 'kindId' })
  const kind = kindOf(kinds, { kindId })
  const own = opened?.draft.after ?? {}
  const draft = useFormDraft({
    ...{ form, draftKey, opened, start, kindOfValues },
    isTouched: ({ parts }) =>
      credential !== undefined ||
      opened !== null ||
      Object.keys(form.formState.dirtyFields).length > 0 ||
      parts.some(isFilledIn),
  })
  const chosenMode = useWatch({ control: form.control, name: 'mode' })
  const titles = useCredentialReading(
    useCallback(
      () => bridge.listTitles({ databaseId: database.id, beginning: kind.name }),
      [database.id, kind.name],
    ),
  )
  const suggestFree = useEffectEvent((taken: readonly string[], mode: CredentialMode) => {
    if (!credential && !dirtyFields.title && own.title === undefined)
      form.setValue('title', suggestTitle(kind, mode, taken))
  })
  useEffect(() => {
    if (titles?.ok) suggestFree(titles.value, chosenMode)
  }, [titles, chosenMode])

  const suggest = () => {
    if (credential) return
    const { kindId, mode } = form.getValues()
    const chosen = kindOf(kinds, { kindId })
    if (!dirtyFields.expiresAt && own.expiresAt === undefined)
      form.setValue('expiresAt', suggestExpiry(chosen.lifetime, mode, Date.now()))
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

  /** Saves an edit; what has changed meanwhile is asked about only where both changed the same. */
  const saveEdit = async (edited: Credential, values: CredentialValues) => {
    const saved = await updateCredential(changeOf(edited, values), { show: true })
    if (saved.ok || saved.error.code !== 'changed-meanwhile') return saved
    const now = await bridge.getCredential({ id: edited.id })
    if (!now.ok) return now
    setEdited(now.value)
    return draft.rebase(now.value)
      ? fail('changed-meanwhile', texts.credentialDraft.decideFirst)
      : updateCredential(changeOf(now.value, form.getValues()), { show: true })
  }

  const readPasted = useEffectEvent(() => paste(pastedText))
  useEffect(() => {
    if (pastedText !== '') readPasted()
  }, [pastedText])

  const submit = form.handleSubmit(async (values) => {
    if (draft.conflicts.length > 0)
      return form.setError('root', { message: texts.credentialDraft.decideFirst })
    const result = edited
      ? await saveEdit(edited, values)
      : await createCredential({ ...values, providerId, parts: values.parts.filter(isFilledIn) })
    if (!result.ok) return showFormFailure(form, atPart(result.error, values.parts))
    draft.discard()
    onSaved()
    const { title, mode: savedMode } = result.value
    if (savedMode !== 'both' && savedMode !== mode) {
      notify(texts.credentialForm.savedElsewhere(title, modeNames[savedMode]))
    }
  })

  const discard = () => {
    const bringBack = draft.discard()
    if (bringBack) notify(texts.credentialDraft.discarded, bringBack)
    onDone()
  }

  return { form, draft, discard, kind, pasted, paste, chooseKind, chooseMode, submit }
}
