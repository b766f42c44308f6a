import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { problemField, showProblem } from '../../../src/renderer/ui/code-problem'
import { isWrapped, lineWrapping } from '../../../src/renderer/ui/code-wrapping'

describe('showProblem', () => {
  const underlined = (doc: string, place: { line: number; column: number } | null) => {
    const state = EditorState.create({ doc, extensions: problemField })
    const { state: next } = state.update({ effects: showProblem.of(place) })
    const ranges: [number, number][] = []
    next.field(problemField).between(0, next.doc.length, (from, to) => void ranges.push([from, to]))
    return ranges
  }

  it('underlines the character at the place', () => {
    expect(underlined('{\n"b" 2', { line: 2, column: 5 })).toEqual([[6, 7]])
  })

  it('underlines the last character where the text ends too early', () => {
    expect(underlined('{"a"', { line: 1, column: 5 })).toEqual([[3, 4]])
  })

  it('underlines nothing on an empty line, past the end, or when all is well', () => {
    expect(underlined('{\n', { line: 2, column: 1 })).toEqual([])
    expect(underlined('{', { line: 9, column: 1 })).toEqual([])
    expect(underlined('{', null)).toEqual([])
  })

  it('goes along with its character while the text changes', () => {
    const state = EditorState.create({ doc: 'ab', extensions: problemField })
    const marked = state.update({ effects: showProblem.of({ line: 1, column: 2 }) }).state
    const moved = marked.update({ changes: { from: 0, insert: 'xyz' } }).state
    moved.field(problemField).between(0, 5, (from, to) => expect([from, to]).toEqual([4, 5]))
    expect(moved.field(problemField).size).toBe(1)
  })
})

describe('lineWrapping', () => {
  const giant = 'x'.repeat(10_001)

  it('wraps unless a line is too long for that', () => {
    expect(isWrapped(EditorState.create({ doc: 'a\nb', extensions: lineWrapping }))).toBe(true)
    expect(isWrapped(EditorState.create({ doc: `a\n${giant}\nb`, extensions: lineWrapping }))).toBe(false)
  })

  it('follows what is pasted and deleted', () => {
    const start = EditorState.create({ doc: 'a\nb', extensions: lineWrapping })
    const pasted = start.update({ changes: { from: 1, insert: `\n${giant}` } }).state
    expect(isWrapped(pasted)).toBe(false)
    const typed = pasted.update({ changes: { from: 0, insert: 'c' } }).state
    expect(isWrapped(typed)).toBe(false)
    expect(isWrapped(typed.update({ changes: { from: 3, to: 3 + giant.length } }).state)).toBe(true)
  })

  it('notices two lines that become one', () => {
    const half = 'x'.repeat(6_000)
    const start = EditorState.create({ doc: `${half}\n${half}`, extensions: lineWrapping })
    expect(isWrapped(start.update({ changes: { from: 6_000, to: 6_001 } }).state)).toBe(false)
  })
})
