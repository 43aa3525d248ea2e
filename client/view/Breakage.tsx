/** What stands in place of the page when it breaks: plain words, and a way on. */
import { Component, type ComponentChildren } from 'preact';

interface State {
  broken: string | null;
}

export class Breakage extends Component<{ children: ComponentChildren }, State> {
  override state: State = { broken: null };

  static override getDerivedStateFromError(error: unknown): State {
    return { broken: error instanceof Error ? error.message : String(error) };
  }

  override componentDidMount(): void {
    // What breaks outside of drawing, in an effect or a timer, reaches the window alone.
    addEventListener('error', (event) => this.setState({ broken: event.message }));
    addEventListener('unhandledrejection', ({ reason }) => {
      this.setState({ broken: reason instanceof Error ? reason.message : String(reason) });
    });
  }

  override componentDidCatch(error: unknown): void {
    // Caught for the reader's sake, not to hide it from the console.
    reportError(error);
  }

  override render() {
    const { broken } = this.state;
    if (broken === null) return this.props.children;
    return (
      <main class="plain" aria-live="assertive">
        <h1>The page broke.</h1>
        <p>
          Nothing is lost: what is in the graph is on the server, and the address above holds where you were.
        </p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            Load the page again
          </button>{' '}
          <a href="/">Start page</a>
        </p>
        <p class="quiet">What happened: {broken}</p>
      </main>
    );
  }
}
