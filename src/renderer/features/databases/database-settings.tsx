import { type ReactNode, useState } from 'react'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { DatabaseForm } from './database-form'
import { DeleteDatabaseDialog } from './delete-database-dialog'
import { EnvironmentList } from './environment-list'
import { LiveReadOnly } from './live-read-only'

const words = texts.databases

/** Name, looks and note of a database, its environments of both modes, what may be done in Live, and the end of it. */
export function DatabaseSettings({ database, mode }: { database: Database; mode: Mode }) {
  const [deleting, setDeleting] = useState(false)
  return (
    <div className="h-full overflow-y-auto px-5 py-4">
      <div className="@container flex max-w-[720px] flex-col gap-6">
        <Section title={words.settings.database}>
          <DatabaseForm database={database} />
        </Section>
        <Section title={texts.environments.title}>
          <EnvironmentList database={database} mode={mode} />
        </Section>
        <Section title={words.settings.live}>
          <LiveReadOnly database={database} />
        </Section>
        <Section title={words.settings.delete}>
          <div className="flex items-center gap-4">
            <p className="flex-1 text-dim">{words.settings.whatDeletingDoes}</p>
            <Button variant="danger-outline" onClick={() => setDeleting(true)}>
              {texts.common.delete}
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
