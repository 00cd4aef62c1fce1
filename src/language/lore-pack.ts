import type { Lore } from './learn.ts'

const HEAD_FLOATS = 2
const FLOAT_BYTES = 4

/** What a workspace has taught as bytes that can be kept: the labels, how far to trust, the tilts, then piece by piece. */
export function packLore({ trust, biases, weights }: Lore): Uint8Array {
  const labels = biases.length
  const row = (1 + labels) * FLOAT_BYTES
  const view = new DataView(new ArrayBuffer((HEAD_FLOATS + labels) * FLOAT_BYTES + weights.size * row))
  view.setUint32(0, labels)
  view.setFloat32(FLOAT_BYTES, trust)
  biases.forEach((bias, k) => view.setFloat32((HEAD_FLOATS + k) * FLOAT_BYTES, bias))
  let at = (HEAD_FLOATS + labels) * FLOAT_BYTES
  for (const [bucket, own] of weights) {
    view.setUint32(at, bucket)
    own.forEach((weight, k) => view.setFloat32(at + (1 + k) * FLOAT_BYTES, weight))
    at += row
  }
  return new Uint8Array(view.buffer)
}

export function unpackLore(bytes: Uint8Array): Lore {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const labels = view.getUint32(0)
  const read = (at: number) => Array.from({ length: labels }, (_, k) => view.getFloat32(at + k * FLOAT_BYTES))
  const weights = new Map<number, Float32Array>()
  const row = (1 + labels) * FLOAT_BYTES
  for (let at = (HEAD_FLOATS + labels) * FLOAT_BYTES; at + row <= bytes.byteLength; at += row)
    weights.set(view.getUint32(at), Float32Array.from(read(at + FLOAT_BYTES)))
  return { trust: view.getFloat32(FLOAT_BYTES), biases: read(HEAD_FLOATS * FLOAT_BYTES), weights }
}
