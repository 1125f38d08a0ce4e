import type { HtmlTagDescriptor, Plugin } from "vite";

/** Lets the page ask for its font at once, not only when the style sheet has come. */
export function preloadedFont(name: string): Plugin {
  return {
    name: "freshet-preloaded-font",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle }): HtmlTagDescriptor[] {
        const file = Object.keys(bundle ?? {}).find((asset) => asset.includes(name));
        if (file === undefined) {
          throw new Error(`No font called ${name} is part of the build`);
        }
        const attrs = { rel: "preload", as: "font", type: "font/woff2", crossorigin: "" };
        return [{ tag: "link", attrs: { ...attrs, href: `./${file}` }, injectTo: "head-prepend" }];
      },
    },
  };
}
