import { Component, type ReactNode } from "react";
import { MessagesContext } from "#hooks/context.ts";
import { Button } from "#ui/Button.tsx";

type PanelBoundaryProps = { readonly children: ReactNode };

/** A panel that breaks says so and can be shown again; the others go on. React has no function form for this. */
export class PanelBoundary extends Component<PanelBoundaryProps, { readonly broken: boolean }> {
  static override contextType = MessagesContext;
  declare context: React.ContextType<typeof MessagesContext>;
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    const text = this.context?.shell;
    return (
      <div role="alert" className="flex flex-col items-start gap-2 p-4">
        <p className="font-medium">{text?.panelBroke}</p>
        <p className="text-muted">{text?.panelBrokeHint}</p>
        <Button onClick={() => this.setState({ broken: false })}>{text?.showAgain}</Button>
      </div>
    );
  }
}
