import type { ReactNode } from 'react'

export const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <section className="gallery-part">
    <h2>{name}</h2>
    {children}
  </section>
)
