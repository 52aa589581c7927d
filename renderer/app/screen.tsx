import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Create } from '../services/session'
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
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </StrictMode>,
    )
    return () => root.unmount()
  }
