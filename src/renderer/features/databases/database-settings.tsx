import { zodResolver } from '@hookform/resolvers/zod'
import { type ReactNode, useState } from 'react'
import { useForm } from 'react-hook-form'
import { type Database, databaseDraftSchema } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { loadDatabases } from '../../stores/database-store'
import { Button } from '../../ui/button'
import { FormError } from '../../ui/form-error'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { notify } from '../../ui/toaster'
import { DeleteDatabaseDialog } from './delete-database-dialog'
import { EnvironmentList } from './environment-list'
import { LiveReadOnly } from './live-read-only'

/** Name and note of a database, its environments of both modes, what may be done in Live, and the end of it. */
export function DatabaseSettings({ database, mode }: { database: Database; mode: Mode }) {
  const [deleting, setDeleting] = useState(false)
  return (
    <div className="h-full overflow-y-auto px-5 py-4">
      <div className="flex max-w-[720px] flex-col gap-6">
        <Section title="Database">
          <DatabaseForm database={database} />
        </Section>
        <Section title="Environments">
          <EnvironmentList database={database} mode={mode} />
        </Section>
        <Section title="Live">
          <LiveReadOnly database={database} />
        </Section>
        <Section title="Delete this database">
          <div className="flex items-center gap-4">
            <p className="flex-1 text-dim">It moves to the trash together with its environments.</p>
            <Button variant="danger-outline" onClick={() => setDeleting(true)}>
              Delete
            </Button>
          </div>
          <DeleteDatabaseDialog open={deleting} onOpenChange={setDeleting} database={database} />
        </Section>
      </div>
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-t border-line pt-4 first:border-t-0 first:pt-0">
      <h2 className="mb-3 text-title font-heading">{title}</h2>
      {children}
    </section>
  )
}

const formSchema = databaseDraftSchema.pick({ name: true, note: true })

function DatabaseForm({ database: { id, name, note, liveReadOnly } }: { database: Database }) {
  const form = useForm({ resolver: zodResolver(formSchema), values: { name, note } })
  const { errors, isSubmitting, isDirty } = form.formState
  const save = form.handleSubmit(async (draft) => {
    const result = await bridge.updateDatabase({ ...draft, liveReadOnly, id })
    if (!result.ok) return showFormFailure(form, result.error)
    await loadDatabases()
    notify(`${draft.name} saved`)
  })
  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-4">
      <FormError message={errors.root?.message} />
      <TextField label="Name" error={errors.name?.message} {...form.register('name')} />
      <TextArea
        label="Note"
        hint="Who to ask, where the keys come from, what to watch out for."
        error={errors.note?.message}
        {...form.register('note')}
      />
      <Button type="submit" variant="primary" className="self-start" busy={isSubmitting} disabled={!isDirty}>
        Save
      </Button>
    </form>
  )
}
