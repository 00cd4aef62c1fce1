/** The picture engine, loaded by the first picture: a desk that handles none is spared its memory. */
export const pictures = async () => (await import('sharp')).default
