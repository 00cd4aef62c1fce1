import { writeFile } from 'node:fs/promises'
import { everyNetwork } from './declared.ts'
import { pageOf } from './page.ts'

await writeFile(new URL('../../NETWORKS.md', import.meta.url), pageOf(await everyNetwork()))
