import { Component, type ReactNode } from "react";
import type { PageNode } from "../store/page";
import styles from "./Failure.module.css";

interface GuardProps {
  readonly node: PageNode;
  readonly children: ReactNode;
}

interface GuardState {
  /** Why the node could not be shown. */
  readonly problem: string | undefined;
}

/** Keeps a fault in showing one element from taking the whole page away; its next change is tried again. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { problem: undefined };

  static getDerivedStateFromError(error: unknown): GuardState {
    return { problem: error instanceof Error ? error.message : String(error) };
  }

  override componentDidUpdate(before: GuardProps): void {
    if (this.state.problem !== undefined && before.node !== this.props.node) {
      this.setState({ problem: undefined });
    }
  }

  override render(): ReactNode {
    const { problem } = this.state;
    const { type } = this.props.node.element;
    return problem === undefined ? (
      this.props.children
    ) : (
      <div className={styles.failure} role="alert">
        {`This ${type} could not be shown (${problem}). Reload the page to try again.`}
      </div>
    );
  }
}
