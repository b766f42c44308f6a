import { modeNames } from '../../../shared/model/mode'
import { findKind } from '../../../shared/providers'
import { listTypedParts } from '../../../shared/providers/credential-kind'
import type { RecognisedKey } from '../../../shared/rules/key-format'
import { texts } from '../../../shared/texts'
import { listProviders } from '../../stores/provider-store'
import { FormDialog } from '../../ui/form-dialog'
import { Notice } from '../../ui/notice'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { CredentialModeChoice } from '../credential/credential-mode-choice'
import { PartInputs } from '../credential/part-inputs'
import { NewDatabasePlace } from '../databases/new-database-place'
import { usePasteKeyForm } from './paste-key-form'

const words = texts.pasteKey

interface PasteKeyDialogProps {
  /** A key that was pasted elsewhere already. */
  pastedText?: string
  onClose: () => void
}

/** One key is enough: it tells whose it is, and the rest is asked below it. */
export function PasteKeyDialog({ pastedText = '', onClose }: PasteKeyDialogProps) {
  const form = usePasteKeyForm(pastedText, onClose)
  const { database, credential, provider, kind, kinds, mode, places, pasted, recognised } = form
  const placeErrors = database.formState.errors
  const busy = database.formState.isSubmitting || credential.formState.isSubmitting
  const hasMoreParts = listTypedParts(kind).length > 1
  const keyError = credential.formState.errors.parts?.[0]?.value?.message
  return (
    <FormDialog
      title={words.title}
      description={words.description}
      width="wide"
      submitLabel={words.save}
      error={placeErrors.root?.message ?? credential.formState.errors.root?.message}
      busy={busy}
      onSubmit={(event) => {
        event.preventDefault()
        void form.submit()
      }}
      onClose={onClose}
    >
      <div className="flex flex-col gap-2">
        <TextField
          label={words.key}
          type="password"
          mono
          autoFocus
          autoComplete="new-password"
          hint={words.keyHint}
          error={hasMoreParts ? undefined : keyError}
          value={pasted}
          onChange={(event) => form.paste(event.target.value)}
        />
        <div role="status" className="empty:hidden">
          <PasteVerdict pasted={pasted} recognised={recognised} />
        </div>
      </div>
      {pasted.trim() !== '' && (
        <>
          <div className="grid grid-cols-2 items-start gap-4">
            <Select
              label={words.provider}
              value={provider.id}
              onChange={({ target }) => form.chooseProvider(target.value)}
            >
              {listProviders().map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <Select
              label={words.kind}
              hint={kind.description}
              value={kind.id}
              onChange={({ target }) => form.chooseKind(target.value)}
            >
              {kinds.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <div>
              <span aria-hidden className="mb-1 block font-medium">
                {words.mode}
              </span>
              <CredentialModeChoice
                label={words.mode}
                kind={kind}
                value={mode}
                onValueChange={form.chooseMode}
              />
            </div>
            {form.existing.length > 0 && (
              <Select
                label={words.target}
                value={form.target?.id ?? ''}
                onChange={({ target }) => form.chooseTarget(target.value === '' ? null : target.value)}
              >
                <option value="">{words.newDatabase}</option>
                {form.existing.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
            {form.target === null && (
              <TextField
                label={words.database}
                placeholder={words.databasePlaceholder(provider.databaseNoun)}
                error={placeErrors.name?.message}
                {...database.register('name')}
              />
            )}
          </div>
          {hasMoreParts && (
            <PartInputs
              form={credential}
              kind={kind}
              providerId={provider.id}
              credential={undefined}
              isLocked={false}
            />
          )}
          {form.target === null && places.length > 0 && (
            <fieldset className="flex flex-col gap-3 border-t border-line pt-3">
              <legend className="sr-only">{words.places}</legend>
              <p className="text-dim">{words.placesHint}</p>
              {places.map(({ place, index }) => (
                <NewDatabasePlace key={place.id} form={database} index={index} place={place} />
              ))}
            </fieldset>
          )}
        </>
      )}
    </FormDialog>
  )
}

interface PasteVerdictProps {
  pasted: string
  recognised: RecognisedKey | undefined
}

/** What a pasted text was taken for. */
export function PasteVerdict({ pasted, recognised }: PasteVerdictProps) {
  if (pasted.trim() === '') return null
  const provider = listProviders().find(({ id }) => id === recognised?.providerId)
  if (recognised === undefined || provider === undefined) return <Notice tone="info">{words.unknown}</Notice>
  const { recognised: plain, recognisedIn } = texts.credentialForm.paste
  const kind = findKind([provider], recognised)?.name ?? ''
  return (
    <Notice tone="ok">
      {recognised.mode === null
        ? plain(kind, provider.name)
        : recognisedIn(kind, provider.name, modeNames[recognised.mode])}
    </Notice>
  )
}
