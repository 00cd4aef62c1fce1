const PASSAGE_MOST = 1_000

/** Where a post is read: only words marked there are a passage of it. */
const READ = '.preview, .as-shown, .rich-words'

/** The words that are marked in the text being written, or in the post as it is shown. */
export function markedPassage(): string | null {
  const area = document.querySelector('.compose-area')
  const written =
    area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd).trim() : ''
  const selection = getSelection()
  const at = selection?.anchorNode
  const around = at instanceof Element ? at : at?.parentElement
  const read = around?.closest(READ) ? (selection?.toString().trim() ?? '') : ''
  const passage = read || written
  return passage === '' || passage.length > PASSAGE_MOST ? null : passage
}
