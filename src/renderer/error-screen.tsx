import { Component, type ReactNode } from 'react'
import { texts } from '../shared/texts'
import { startOver } from './stores/main-events'
import { Button } from './ui/button'
import { Notice } from './ui/notice'

const words = texts.mistake

/**
 * Stands in for the interface when a bug stops it from being drawn. The vault stays as it is: main owns it, and the
 * interface starts over from what main says.
 */
export class ErrorScreen extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  startOver = async () => {
    await startOver()
    this.setState({ broken: false })
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <main className="flex h-full items-center justify-center bg-side p-6">
        <div className="flex w-full max-w-[380px] flex-col gap-4">
          <Notice tone="bad" role="alert" title={words.title}>
            {words.text}
          </Notice>
          <Button variant="primary" size="large" onClick={this.startOver}>
            {words.startOver}
          </Button>
        </div>
      </main>
    )
  }
}
