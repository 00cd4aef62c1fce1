import type { MarkType } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'

/** Whether what is marked, or what would be written next, carries the mark. */
export function isMarked({ selection, doc, storedMarks }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection
  return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type)
}

/** Whether the caret stands within such a block. */
export function isWithin({ selection: { $from } }: EditorState, name: string, attrs?: { level: number }): boolean {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type.name === name && (!attrs || node.attrs['level'] === attrs.level)) return true
  }
  return false
}
