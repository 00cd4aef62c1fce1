import { giveawayVerifyCommand } from './giveaways/verify.ts'
import { targetingCompileCommand } from './targeting.ts'

/** Engines of this room that need no desk. */
export const growCommands = { targetingCompile: targetingCompileCommand, giveawayVerify: giveawayVerifyCommand }
