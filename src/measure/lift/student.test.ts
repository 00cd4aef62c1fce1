import assert from 'node:assert/strict'
import test from 'node:test'
import { createListener, student } from './student.ts'

const close = (found: number, known: number) => assert.ok(Math.abs(found - known) < 1e-6, `${found} is not ${known}`)

test("Student's t has the odds of the printed tables", () => {
  close(student(2.228138852, 10), 0.975)
  close(student(-1.812461123, 10), 0.05)
  close(student(12.7062047364, 1), 0.975)
  close(student(1.96, 1e6), 0.975002)
  assert.equal(student(0, 5), 0.5)
})

test('a quantile leaves its odds below, also between two opinions', () => {
  close(createListener(10).quantile(0.975, [{ weight: 1, middle: 3, scale: 2 }]), 3 + 2 * 2.228138852)
  const far = [
    { weight: 0.5, middle: -10, scale: 1 },
    { weight: 0.5, middle: 10, scale: 1 },
  ]
  const { quantile } = createListener(30)
  assert.ok(Math.abs(quantile(0.25, far) + 10) < 1e-6)
  assert.ok(Math.abs(quantile(0.75, far) - 10) < 1e-6)
})

test('the table says what the function says, also far out', () => {
  for (const freedom of [3, 13, 200])
    for (const t of [-40, -7.123, -0.01, 0.7, 2.345, 15.99, 17]) {
      const { below } = createListener(freedom)
      assert.ok(Math.abs(below(t, [{ weight: 1, middle: 0, scale: 1 }]) - student(t, freedom)) < 1e-8)
    }
})
