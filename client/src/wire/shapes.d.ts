/** The shapes of all messages, read from `generated.ts` while building. */
declare module "virtual:wire-shapes" {
  const shapes: Readonly<Record<string, import("../../build/wireShapes").Shape>>;
  export default shapes;
}
