/** What was typed into a field of a form; nothing when the form has no such field. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
