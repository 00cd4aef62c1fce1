export const isMac: boolean = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')
