import { baseKeymap, chainCommands, exitCode, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { inputRules, textblockTypeInputRule, wrappingInputRule, InputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { DOMParser as DocParser, type Node } from 'prosemirror-model'
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, EditorState, type Plugin, Selection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { cleanPaste } from './clean-paste.ts'
import { article } from './schema.ts'
import { textOf } from './write-text.ts'

const { nodes, marks } = article

type Hearers = { onText: (text: string) => void; onFiles: (files: File[]) => void; onTurn: () => void }

/** Opens an editor in a place of the page; it tells every change as text. */
export function openEditor(place: HTMLElement, { onText, onFiles, onTurn }: Hearers): EditorView {
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ schema: article, plugins: plugins() }),
    dispatchTransaction(step) {
      view.updateState(view.state.apply(step))
      if (step.docChanged && step.getMeta(FROM_OUTSIDE) !== true) onText(textOf(view.state.doc))
      onTurn()
    },
    transformPastedHTML(html) {
      const { body } = new DOMParser().parseFromString(html, 'text/html')
      cleanPaste(body)
      return body.innerHTML
    },
    handlePaste(_, event) {
      const files = [...(event.clipboardData?.files ?? [])]
      // A word processor brings a picture of the text along; its words are wanted.
      if (files.length === 0 || event.clipboardData?.types.includes('text/html')) return false
      onFiles(files)
      return true
    },
    handleDrop(_, event) {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onFiles(files)
      return files.length > 0
    },
  })
  return view
}

const FROM_OUTSIDE = 'from-outside'

export const read = (html: string): Node =>
  DocParser.fromSchema(article).parse(new DOMParser().parseFromString(html, 'text/html').body)

/** Another text takes the place of what stood there: no change of the writer's, and nothing to undo. */
export function setDoc(view: EditorView, doc: Node) {
  if (view.state.doc.eq(doc)) return
  const state = EditorState.create({ doc, plugins: view.state.plugins })
  view.updateState(state.apply(state.tr.setSelection(Selection.atEnd(doc)).setMeta(FROM_OUTSIDE, true)))
}

const plugins = (): Plugin[] => [
  rules(),
  keymap({
    'Mod-z': undo,
    'Mod-Shift-z': redo,
    'Mod-y': redo,
    'Mod-b': toggleMark(marks.strong),
    'Mod-i': toggleMark(marks.em),
    'Mod-Shift-x': toggleMark(marks.strike),
    'Mod-e': toggleMark(marks.code),
    'Mod-Alt-0': setBlockType(nodes.paragraph),
    'Mod-Alt-2': setBlockType(nodes.heading, { level: 2 }),
    'Mod-Alt-3': setBlockType(nodes.heading, { level: 3 }),
    'Mod-Shift-7': wrapInList(nodes.ordered_list),
    'Mod-Shift-8': wrapInList(nodes.bullet_list),
    'Mod-Shift-9': wrapIn(nodes.blockquote),
    Enter: splitListItem(nodes.list_item),
    'Shift-Enter': chainCommands(exitCode, splitListItem(nodes.list_item), breakLine),
    'Shift-Tab': liftListItem(nodes.list_item),
  }),
  keymap(baseKeymap),
  history(),
]

const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.type.inlineContent || state.selection.$from.parent.type === nodes.heading)
    return false
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
  return true
}

/** Who knows the signs may write them. */
const rules = () =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, ([, signs = '##']) => ({ level: signs.length })),
      textblockTypeInputRule(/^#\s$/, nodes.heading, { level: 2 }),
      textblockTypeInputRule(/^```$/, nodes.code_block),
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      wrappingInputRule(/^\s*[-+*]\s$/, nodes.bullet_list),
      wrappingInputRule(/^\s*1[.)]\s$/, nodes.ordered_list),
      new InputRule(/^---$/, (state, _, from, to) =>
        state.tr.delete(from, to).insert(Math.max(0, from - 1), nodes.horizontal_rule.create()),
      ),
    ],
  })
