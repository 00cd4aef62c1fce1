import * as z from 'zod'

// The page's security policy forbids code made from text, so it is not even tried. Shapes are made as soon as a file is read:
// vite.config.ts keeps this beside zod, before any of them.
z.config({ jitless: true })
