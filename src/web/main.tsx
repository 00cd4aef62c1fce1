import './look/font.css'
import './look/tokens.css'
import './look/base.css'
import './parsing.ts'
import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queries, router } from './app.tsx'
import { firstLanguage, speak } from './language.ts'
import { wearLook } from './look.ts'

wearLook()
await speak(firstLanguage())

const place = document.querySelector('#desk')
if (!place) throw new Error('the page has no #desk')

createRoot(place).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
)
