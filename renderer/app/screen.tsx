import { StrictMode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { inInterfaceLanguage } from '../i18n/messages'
import type { Create } from '../services/session'
import { leaveField } from '../services/window/text-field'
import { App } from './App'
import { ErrorBoundary } from './ErrorBoundary'

/**
 * Draws the whole window, as long as the session lasts.
 *
 * @param place - the element it is drawn in
 */
export const createScreen =
  (place: HTMLElement): Create =>
  () => {
    const root = createRoot(place)
    root.render(
      <StrictMode>
        {/* React Aria asks Chromium for the direction of a locale, which knows none of `ar-XB`. */}
        <I18nProvider locale={inInterfaceLanguage().dir === 'rtl' ? 'ar' : 'en'}>
          <ErrorBoundary>
            <App />
          </ErrorBoundary>
        </I18nProvider>
      </StrictMode>,
    )
    return () => {
      // React remembers the field with the focus until the focus leaves it, and by that field all that was drawn.
      leaveField()
      root.unmount()
    }
  }
