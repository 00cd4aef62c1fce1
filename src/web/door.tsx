import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useRouter } from '@tanstack/react-router'
import { Segmented } from './kit/segmented.tsx'
import { Toasts } from './kit/toast.tsx'
import { LANGUAGES, speak } from './language.ts'
import './door.css'

/** The frame of screens outside the desk: signing in, the first start, an invitation. */
export function Door({ title, about, children }: { title: string; about?: ReactNode; children: ReactNode }) {
  const { t, i18n } = useLingui()
  const router = useRouter()
  useEffect(() => {
    document.title = `${title} · Meydan`
  }, [title])
  const lang = LANGUAGES.find(({ id }) => id === i18n.locale)?.id ?? 'en'
  return (
    <div className="door">
      <header className="door-head">
        <span className="door-mark">
          <img src="/mark.svg" alt="" width={26} height={26} />
          Meydan
        </span>
        <Segmented
          label={t`Language`}
          options={LANGUAGES}
          value={lang}
          onChange={(next) => void speak(next).then(() => router.invalidate())}
        />
      </header>
      <main className="door-inside">
        <h1 className="headline">{title}</h1>
        {about && <p className="door-about">{about}</p>}
        {children}
      </main>
      <Toasts />
    </div>
  )
}
