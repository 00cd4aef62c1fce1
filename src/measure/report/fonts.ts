import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

const of = (file: string) => resolve(`@expo-google-fonts/ibm-plex-sans/${file}`)

/** The desk's own letters, whole: Latin with all its accents, and Cyrillic. */
export const FONTS = {
  plain: of('400Regular/IBMPlexSans_400Regular.ttf'),
  firm: of('600SemiBold/IBMPlexSans_600SemiBold.ttf'),
}
