export type { TesterDependencies } from './prepare'
export { createTester, type SendOrder, type Tester } from './tester'
