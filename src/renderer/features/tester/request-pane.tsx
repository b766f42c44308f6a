import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Provider } from '../../../shared/providers/provider'
import { texts } from '../../../shared/texts'
import type { Draft } from '../../stores/tester-draft'
import { Button } from '../../ui/button'
import { controlClassName } from '../../ui/field'
import { Menu } from '../../ui/menu'
import { TabPanel, Tabs } from '../../ui/tabs'
import { BodyEditor } from './body-editor'
import { draftFromSample } from './draft'
import { FieldsEditor } from './fields-editor'

const words = texts.tester

type Section = 'query' | 'headers' | 'body'

interface RequestPaneProps {
  draft: Draft
  /** Parts one draft's body from another's, so that undo does not lead from one to the other. */
  bodyKey: string
  provider: Provider
  onChange: (change: Partial<Draft>) => void
}

/** What travels with the address: parameters, headers and a body. */
export function RequestPane({ draft, bodyKey, provider, onChange }: RequestPaneProps) {
  const [section, setSection] = useState<Section>(draft.bodyText === '' ? 'query' : 'body')
  const samples = provider.sampleRequests
  return (
    <Tabs
      label={words.request}
      value={section}
      onValueChange={setSection}
      tabs={[
        { value: 'query', label: words.sections.query, count: countSent(draft.query) },
        { value: 'headers', label: words.sections.headers, count: countSent(draft.headers) },
        { value: 'body', label: words.sections.body },
      ]}
      trailing={
        <>
          <TimeLimit
            seconds={draft.timeoutSeconds}
            onChange={(timeoutSeconds) => onChange({ timeoutSeconds })}
          />
          {samples.length > 0 && (
            <Menu
              trigger={
                <Button size="small" variant="ghost">
                  {words.samples}
                  <ChevronDown aria-hidden className="size-3.5" />
                </Button>
              }
              groups={[
                samples.map((sample) => ({
                  label: sample.name,
                  onSelect: () => {
                    onChange(draftFromSample(draft, sample))
                    setSection(sample.body === null ? 'query' : 'body')
                  },
                })),
              ]}
            />
          )}
        </>
      }
      className="h-full"
    >
      <TabPanel value="query">
        <FieldsEditor kind="query" fields={draft.query} onChange={(query) => onChange({ query })} />
      </TabPanel>
      <TabPanel value="headers">
        <FieldsEditor kind="headers" fields={draft.headers} onChange={(headers) => onChange({ headers })} />
      </TabPanel>
      <TabPanel value="body">
        <BodyEditor key={bodyKey} text={draft.bodyText} onChange={(bodyText) => onChange({ bodyText })} />
      </TabPanel>
    </Tabs>
  )
}

function countSent(fields: Draft['query']): number {
  return fields.filter((field) => field.enabled && field.name.trim() !== '').length
}

/** Seconds until a request is given up, from 1 to 600. What is typed counts as soon as it is a limit. */
function TimeLimit({ seconds, onChange }: { seconds: number; onChange: (seconds: number) => void }) {
  return (
    <label className="flex items-center gap-1.5 whitespace-nowrap text-dim">
      {words.timeLimit.label}
      <input
        type="number"
        min={1}
        max={600}
        defaultValue={seconds}
        onChange={(event) => {
          const typed = event.target.valueAsNumber
          if (Number.isInteger(typed) && event.target.validity.valid) onChange(typed)
        }}
        onBlur={(event) => {
          event.target.value = String(seconds)
        }}
        className={`${controlClassName} numbers h-6 w-14 px-1.5 text-right`}
      />

      {words.timeLimit.unit}
    </label>
  )
}
