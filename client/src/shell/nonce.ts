import { setNonce } from "get-nonce";

/** The nonce that lets this page add style sheets, from the page itself. */
export function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=csp-nonce]")?.content ?? "";
}

/** Gives the nonce to libraries that cannot be handed it. */
export function shareNonce(): void {
  setNonce(pageNonce());
}
