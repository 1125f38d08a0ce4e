/** The client's version, from package.json. */
declare const __VERSION__: string;
