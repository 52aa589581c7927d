/**
 * Keeps the page in its window. Chromium puts `about:blank` and `about:srcdoc` in place of a page without asking the main
 * process, whose guard (`windows/navigation.ts`) and policy see all other addresses; the page itself is asked, and this
 * listener is there before any of its code.
 */
export function stayOnThisPage(): void {
  navigation.addEventListener('navigate', (event) => {
    if (event.destination.url.startsWith('about:')) event.preventDefault()
  })
}
