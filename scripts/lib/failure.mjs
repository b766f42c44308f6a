/** An expected failure: its message tells the reader what to do, so it is shown without a stack. */
export class Failure extends Error {}
