import type { Books } from './books.ts'
import { PEOPLE, type Person } from './cast/neighbours.cast.ts'

export const personOf = (books: Books, id: string): Person | undefined =>
  PEOPLE.find(({ username }) => username === books.neighbours.get(id)?.username)
