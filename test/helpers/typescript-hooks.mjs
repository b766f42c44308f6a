import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'

/**
 * Lets a child process of a test run the sources as they are: Node takes the types out, and this finds a relative import
 * that has no extension, which in the app the bundler does.
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const isSource = specifier.startsWith('.') && !context.parentURL.includes('/node_modules/')
    const candidates = isSource ? [`${specifier}.ts`, `${specifier}/index.ts`] : []
    const found = candidates.find((candidate) => existsSync(new URL(candidate, context.parentURL)))
    return nextResolve(found ?? specifier, context)
  },
})
