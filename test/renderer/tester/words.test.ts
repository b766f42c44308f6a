import { describe, expect, it } from 'vitest'
import { formatBytes, formatDuration } from '../../../src/renderer/features/tester/measures'
import { describeStatus } from '../../../src/renderer/features/tester/status'
import { failureKindSchema } from '../../../src/shared/model/exchange'
import { texts } from '../../../src/shared/texts'

describe('describeStatus', () => {
  it.each([
    [200, 'OK', '200 OK', 'ok'],
    [201, '', '201 Created', 'ok'],
    [302, 'Found', '302 Found', 'warn'],
    [403, '', '403 Forbidden', 'bad'],
    [503, 'Come back later', '503 Come back later', 'bad'],
    [299, '', '299', 'ok'],
  ])('%i %j is %j', (status, text, label, tone) => {
    expect(describeStatus(status, text)).toMatchObject({ label, tone })
  })

  it('has a sentence for every status there can be', () => {
    for (let status = 100; status < 1_000; status += 1) {
      expect(describeStatus(status, '').meaning).toMatch(/\.$/)
    }
  })
})

describe('measures', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_234, '1.2 KB'],
    [14_200, '14 KB'],
    [999_499, '999 KB'],
    [999_500, '1 MB'],
    [10_000_000, '10 MB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })

  it.each([
    [0.4, '0 ms'],
    [84.3, '84 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [1_240, '1.2 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('%f ms are %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text)
  })
})

it('has a name for every failure', () => {
  for (const kind of failureKindSchema.options) {
    expect(texts.responses.failures[kind]).toMatch(/^[A-Z]/)
  }
})
