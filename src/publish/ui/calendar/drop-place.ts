import { useState, type DragEvent } from 'react'
import { POST_TYPE } from '../day-column.tsx'

/** Makes any element a place where a post can be dropped; the menu and the keys are its other two doors. */
export function useDropPlace(onDrop: (id: string) => void) {
  const [isOver, setOver] = useState(false)
  return {
    'data-drop-target': isOver || undefined,
    onDragOver: (event: DragEvent) => {
      if (!takes(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'move'
      if (!isOver) setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(asNode(event.relatedTarget))) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      setOver(false)
      if (!takes(event)) return
      event.preventDefault()
      onDrop(event.dataTransfer.getData(POST_TYPE))
    },
  }
}

const asNode = (target: EventTarget | null): Node | null => (target instanceof Node ? target : null)

const takes = (event: DragEvent) => event.dataTransfer.types.includes(POST_TYPE)
