import { z } from 'zod'
import { credentialEditDraftSchema } from './draft'
import { idSchema, timestampSchema } from './id'

/** What the window can show: the databases, or something of the vault as a whole. */
export const placeSchema = z.enum([
  ...(['home', 'search', 'health', 'history', 'databases'] as const),
  ...(['trash', 'audit', 'settings'] as const),
])
export type Place = z.infer<typeof placeSchema>

export const databaseTabs = ['credentials', 'requests', 'history', 'variables', 'settings'] as const
export const databaseTabSchema = z.enum(databaseTabs)
export type DatabaseTab = z.infer<typeof databaseTabSchema>

const nameSchema = z.string().max(200)

/** How a person arranged one table. Columns are named by their ids; one that is not named is as by default. */
export const tableViewSchema = z.object({
  /** Those that were moved, in their order. */
  order: z.array(nameSchema).max(100),
  /** What is shown or hidden against the default. */
  shown: z.record(nameSchema, z.boolean()),
  /** Pixels. */
  widths: z.record(nameSchema, z.int().min(1).max(4_000)),
  sort: z.object({ column: nameSchema, direction: z.enum(['ascending', 'descending']) }).nullable(),
})
export type TableView = z.infer<typeof tableViewSchema>

export const windowBoundsSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximised: z.boolean(),
})
export type WindowBounds = z.infer<typeof windowBoundsSchema>

/** How often something was chosen, and when last. */
export const useCountSchema = z.object({ count: z.int().positive(), lastAt: timestampSchema })
export type UseCount = z.infer<typeof useCountSchema>

const fields = {
  /** Where the person was. The mode is not kept: every opening begins in Test. */
  place: placeSchema,
  /** The database in view; null for the list of all, and in every other place. */
  databaseId: idSchema.nullable(),
  tab: databaseTabSchema,
  /** The environment chosen for a database and a mode, by `MODE DATABASE-ID`. */
  environmentIds: z.record(nameSchema, idSchema),
  sidebar: z.object({
    /** Pixels. */
    width: z.int().min(100).max(1_000),
    collapsed: z.boolean(),
    /** Sections and providers that are closed. */
    collapsedGroups: z.array(nameSchema).max(1_000),
  }),
  /** By the id of the table. */
  tables: z.record(nameSchema, tableViewSchema),
  /** What was typed and not saved, by the key of the form (`draftKeyOf`). */
  drafts: z.record(nameSchema, credentialEditDraftSchema),
  /** How close the rows of tables stand. */
  density: z.enum(['comfortable', 'compact']),
  /** Where the window stood; null until it was moved. */
  window: windowBoundsSchema.nullable(),
  /** What was chosen in the palette, by its id there. */
  palette: z.record(nameSchema, useCountSchema),
}

/** Some of the fields, each whole. */
export const viewStateChangeSchema = z.object(fields).partial()
export type ViewStateChange = z.infer<typeof viewStateChangeSchema>

export type ViewState = z.infer<z.ZodObject<typeof fields>>

export const defaultViewState: ViewState = {
  place: 'home',
  databaseId: null,
  tab: 'credentials',
  environmentIds: {},
  sidebar: { width: 244, collapsed: false, collapsedGroups: [] },
  tables: {},
  drafts: {},
  density: 'comfortable',
  window: null,
  palette: {},
}

/**
 * How the window was left. A field that is not there, or that another version wrote in another way, is as by default: no view is
 * worth a vault that does not open. Ids may be of what was deleted meanwhile.
 */
export const viewStateSchema = z.object({
  place: fields.place.catch(defaultViewState.place),
  databaseId: fields.databaseId.catch(defaultViewState.databaseId),
  tab: fields.tab.catch(defaultViewState.tab),
  environmentIds: fields.environmentIds.catch(defaultViewState.environmentIds),
  sidebar: fields.sidebar.catch(defaultViewState.sidebar),
  tables: fields.tables.catch(defaultViewState.tables),
  drafts: fields.drafts.catch(defaultViewState.drafts),
  density: fields.density.catch(defaultViewState.density),
  window: fields.window.catch(defaultViewState.window),
  palette: fields.palette.catch(defaultViewState.palette),
})
