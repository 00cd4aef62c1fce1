import { createHash } from 'node:crypto'
import type { Device } from './agent.ts'

/** Another address of a link: for one device, or for a part of those who follow it. */
export type Way = { place: number; url: string; device: 'phone' | 'tablet' | 'computer' | null; weight: number }

/** The link's own address stands beside the others with this weight, under this place. */
const OWN_WEIGHT = 100
const OWN = 0

type Leads = { url: string; ways: readonly Way[] }

/**
 * Which address somebody is led to. A device with addresses of its own is led to those; among several the lot decides, and for
 * the same `lot` it decides the same, so that whoever comes twice sees the same page twice.
 */
export function wayOf({ url, ways }: Leads, came: { device: Device; lot: string }): { place: number; url: string } {
  const forDevice = ways.filter(({ device }) => device === came.device)
  const forAll = ways.filter(({ device }) => device === null)
  const open = forDevice.length > 0 ? forDevice : [{ place: OWN, url, weight: OWN_WEIGHT }, ...forAll]
  const all = open.reduce((sum, { weight }) => sum + weight, 0)
  let drawn = drawnFrom(came.lot) * all
  for (const one of open) {
    drawn -= one.weight
    if (drawn < 0) return { place: one.place, url: one.url }
  }
  return { place: OWN, url }
}

const DRAWN_BYTES = 6

/** A number from nought to one that is spread evenly whatever the lots look like. */
const drawnFrom = (lot: string): number =>
  createHash('sha256').update(lot).digest().readUIntBE(0, DRAWN_BYTES) / 2 ** (8 * DRAWN_BYTES)
