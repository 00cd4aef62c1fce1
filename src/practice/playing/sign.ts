import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { App } from '#app'
import { addSigningKey, signingKeys } from './tests.sql.ts'

type Signer = { name: string; privateKey: string }

/** Signs with the desk's own key (Ed25519, sealed in the database); a desk that has none yet makes one. */
export async function signed(app: App, text: string): Promise<{ signature: string; keyName: string }> {
  const signer = (await knownSigner(app)) ?? (await newSigner(app))
  const signature = sign(null, Buffer.from(text), createPrivateKey(signer.privateKey)).toString('base64url')
  return { signature, keyName: signer.name }
}

/** Whether these very words were signed with the key. */
export function isGenuine(text: string, signature: string, publicKey: string): boolean {
  try {
    return verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64url'))
  } catch {
    // What is no signature at all was not made with the key.
    return false
  }
}

async function knownSigner(app: App): Promise<Signer | null> {
  for (const { name, sealedPrivate } of await signingKeys(app.db.read)) {
    try {
      return { name, privateKey: app.vault.open(sealedPrivate) }
    } catch {
      // Sealed with a key of the vault that is gone: it can still be checked against, not signed with.
    }
  }
  return null
}

async function newSigner(app: App): Promise<Signer> {
  const pair = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const name = createHash('sha256').update(pair.publicKey).digest('base64url').slice(0, 12)
  await app.db.write((tx) =>
    addSigningKey(tx, {
      name,
      publicKey: pair.publicKey,
      sealedPrivate: app.vault.seal(pair.privateKey),
      at: app.now(),
    }),
  )
  return { name, privateKey: pair.privateKey }
}
