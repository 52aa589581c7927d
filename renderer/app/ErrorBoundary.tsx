import { Component, type ReactNode } from 'react'
import { message } from '../i18n/messages'
import { Button } from '../ui/Button'
import { StatePage } from '../ui/StatePage'

interface ErrorBoundaryState {
  readonly failed: boolean
}

/** Catches a bug in rendering: says what is safe and offers a way to continue, instead of an empty window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false }

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <StatePage title={message('app.crashed.title')} body={[message('app.crashed.body')]}>
        <Button look="primary" onClick={() => window.location.reload()}>
          {message('app.crashed.reload')}
        </Button>
      </StatePage>
    )
  }
}
