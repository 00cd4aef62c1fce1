import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { BARE } from './owner.ts'

/** `watch` names the process that must not outlive us; null when there is none. */
export type Guard = { watch: (pid: number | null) => void; leave: () => void }

/** Reads process ids until the pipe closes, which the system does for us however we die. */
const SCRIPT = `
pid=
while read -r next; do pid=$next; done
[ -n "$pid" ] && kill -INT "$pid"
[ $# -gt 0 ] || exit 0
tries=0
while [ -n "$pid" ] && [ $tries -lt 50 ] && kill -0 "$pid" 2>/dev/null; do sleep 0.1; tries=$((tries + 1)); done
rm -rf -- "$@"`

/** A sleeping shell that stops Postgres when this process is gone, and then sweeps away the folders that nobody needs any more. */
export function postGuard(sweep: string[]): Guard {
  const guard = spawn('/bin/sh', ['-c', SCRIPT, 'meydan-guard', ...sweep], {
    cwd: '/',
    env: BARE,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // A guard that is itself gone has nothing to hear.
  guard.stdin.on('error', () => {})
  guard.unref()
  if (guard.stdin instanceof Socket) guard.stdin.unref()
  return {
    watch: (pid) => guard.stdin.write(`${pid ?? ''}\n`),
    leave: () => guard.stdin.end('\n'),
  }
}
