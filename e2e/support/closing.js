/** A reporter that says in the end, in one line, how it went; and that nothing went well if nothing was tried. */
export default async function* closing(source) {
  const counts = { passed: 0, failed: 0 };
  for await (const event of source) {
    if (event.data?.details?.type !== "suite" && event.type === "test:pass") {
      counts.passed += 1;
    } else if (event.data?.details?.type !== "suite" && event.type === "test:fail") {
      counts.failed += 1;
    }
  }
  if (counts.passed + counts.failed === 0) {
    process.exitCode = 1;
  }
  yield `\nBrowser journeys: ${counts.passed} passed, ${counts.failed} failed.\n`;
}
