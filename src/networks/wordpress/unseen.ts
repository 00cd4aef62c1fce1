import type { Outgoing } from '#platform/outgoing.ts'
import { escapeHtml } from '../article.ts'

/**
 * True when the password is good but never arrives: some web servers drop the header it travels in, and WordPress then answers as it
 * does to a wrong one. The older interface takes the password in the body, where nobody drops it.
 */
export async function isUnseen(http: Outgoing, home: string, user: string, password: string): Promise<boolean> {
  const values = [user, password].map((word) => `<param><value><string>${escapeHtml(word)}</string></value></param>`)
  const answer = await http.request({
    method: 'POST',
    url: `${home.replace(/\/$/, '')}/xmlrpc.php`,
    headers: { 'content-type': 'text/xml' },
    body: `<?xml version="1.0"?><methodCall><methodName>wp.getUsersBlogs</methodName><params>${values.join('')}</params></methodCall>`,
  })
  return answer.ok && answer.status === 200 && answer.text().includes('<name>blogid</name>')
}
