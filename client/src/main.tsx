import "@mantine/core/styles/baseline.layer.css";
import "@mantine/core/styles/default-css-variables.layer.css";
import "@mantine/core/styles/global.layer.css";
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./tokens.css";
import { MantineProvider } from "@mantine/core";
import { createRoot } from "react-dom/client";
import { VisitProvider } from "./elements/context";
import { pageNonce, shareNonce } from "./shell/nonce";
import { Shell } from "./shell/Shell";
import { keepStash, takeStash } from "./shell/stash";
import { schemes, theme } from "./shell/theme";
import { Visit } from "./store/visit";
import { Link } from "./wire/link";

function socketUrl(): string {
  const url = new URL("ws", document.baseURI);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

shareNonce();
const visit = new Visit((events) => new Link(socketUrl(), events), takeStash());
visit.open();
window.addEventListener("pagehide", () => keepStash(visit.stash()));
document.addEventListener("freeze", () => keepStash(visit.stash()));

const root = document.getElementById("root");
if (root === null) {
  throw new Error("The page has no element called root");
}
createRoot(root).render(
  <MantineProvider
    theme={theme}
    defaultColorScheme="auto"
    colorSchemeManager={schemes}
    getStyleNonce={pageNonce}
  >
    <VisitProvider value={visit}>
      <Shell />
    </VisitProvider>
  </MantineProvider>,
);
