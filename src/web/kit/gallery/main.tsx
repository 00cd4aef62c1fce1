import '../../look/font.css'
import '../../look/tokens.css'
import '../../look/base.css'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { I18nProvider as AriaI18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { useKeyboard } from '../../actions.tsx'
import { newQueries } from '../../calls.ts'
import { firstLanguage, speak } from '../../language.ts'
import { wearLook } from '../../look.ts'
import { Toasts } from '../toast.tsx'
import { Screen } from './gallery.tsx'

wearLook()
await speak(firstLanguage())

function Gallery() {
  useKeyboard()
  return (
    <div className="gallery-alone">
      <Screen />
      <Toasts />
    </div>
  )
}

const place = document.querySelector('#desk')
if (place) {
  createRoot(place).render(
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <AriaI18nProvider locale={i18n.locale}>
          <QueryClientProvider client={newQueries()}>
            <Gallery />
          </QueryClientProvider>
        </AriaI18nProvider>
      </I18nProvider>
    </StrictMode>,
  )
}
