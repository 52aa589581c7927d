/**
 * Keeps the page in its window. Chromium puts `about:blank` and `about:srcdoc` in place of a page without asking the
 * main process, whose guard (`windows/navigation.ts`) and policy see all other addresses. The page itself is asked, and
 * this listener is registered before any of the page's code runs.
 */
export function stayOnThisPage(): void {
  navigation.addEventListener('navigate', (event) => {
    if (event.destination.url.startsWith('about:')) event.preventDefault()
  })
}
