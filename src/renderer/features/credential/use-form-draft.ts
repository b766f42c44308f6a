import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { DraftFields } from '../../../shared/model/draft'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import { keepDraft, type WholeDraft } from '../../stores/draft-store'
import type { CredentialForm } from './credential-form'
import { type CredentialValues, valuesOf } from './credential-values'
import {
  type DraftField,
  draftFields,
  fieldsOf,
  findConflicts,
  findDraft,
  type SomeFields,
  secretsOf,
  withFormer,
} from './edit-draft'

interface FormDraftInput {
  form: CredentialForm
  draftKey: string
  /** What the form was opened with. */
  opened: WholeDraft | null
  /** What is in the vault, or is offered: changes are told against it. */
  start: CredentialValues
  kindOfValues: (values: CredentialValues) => CredentialKind
  /** Whether the person changed anything at all; what is only suggested is no draft. */
  isTouched: (values: CredentialValues) => boolean
}

export interface Conflict {
  readonly field: DraftField
  /** What is there now. */
  readonly now: DraftFields
}

/** Keeps what is typed into the form of a credential until it is saved or discarded, and finds what has changed under it. */
export function useFormDraft({ form, draftKey, opened, start, kindOfValues, isTouched }: FormDraftInput) {
  const [base, setBase] = useState(start)
  const baseFields = fieldsOf(base, kindOfValues(base))
  const former = useRef<SomeFields>(opened?.draft.before ?? {})
  const [undecided, setUndecided] = useState(() =>
    opened ? findConflicts(opened.draft, fieldsOf(start, kindOfValues(start))) : [],
  )
  /** Nothing is kept any more once it is saved or discarded. */
  const isOver = useRef(false)

  const wholeDraft = (): WholeDraft | null => {
    const values = form.getValues()
    if (!isTouched(values)) return null
    const kind = kindOfValues(values)
    const secrets = secretsOf(values, kind)
    const draft = findDraft(baseFields, fieldsOf(values, kind), Object.keys(secrets).length > 0)
    return draft && { draft: withFormer(draft, former.current, undecided), secrets }
  }
  const keep = useEffectEvent(() => {
    if (!isOver.current) keepDraft(draftKey, wholeDraft())
  })
  useEffect(() => {
    const { unsubscribe } = form.watch(() => keep())
    return unsubscribe
  }, [form])

  const put = (field: DraftField, fields: DraftFields) => {
    if (field === 'plainParts') {
      for (const [index, { name }] of form.getValues('parts').entries()) {
        const value = fields.plainParts[name]
        if (value !== undefined) form.setValue(`parts.${index}.value`, value)
      }
    } else form.setValue(field, fields[field])
  }

  return {
    conflicts: undecided.map((field): Conflict => ({ field, now: baseFields })),
    /** Secrets were typed, and the lock has forgotten them. */
    hasForgottenSecrets: opened?.draft.hadSecrets === true && Object.keys(opened.secrets).length === 0,
    decide(field: DraftField, whose: 'mine' | 'theirs'): void {
      if (whose === 'theirs') put(field, baseFields)
      setUndecided(undecided.filter((other) => other !== field))
    },
    /** Puts what was typed on top of the credential as it is now; tells whether that needs a decision. */
    rebase(now: Credential): boolean {
      const kind = kindOfValues(form.getValues())
      const values = valuesOf(now, kind)
      const nowFields = fieldsOf(values, kind)
      const draft = findDraft(baseFields, fieldsOf(form.getValues(), kind), true)
      const conflicts = draft ? findConflicts(draft, nowFields) : []
      former.current = draft?.before ?? {}
      for (const field of draftFields) if (!draft || !(field in draft.after)) put(field, nowFields)
      setBase(values)
      setUndecided(conflicts)
      return conflicts.length > 0
    },
    /** Forgets the draft; returns what brings it back, where there was one. */
    discard(): (() => void) | undefined {
      const whole = wholeDraft()
      isOver.current = true
      keepDraft(draftKey, null)
      return whole ? () => keepDraft(draftKey, whole) : undefined
    },
  }
}
