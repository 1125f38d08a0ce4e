package dev.freshet.element;

/** Anything that a script can put on a page. Immutable. */
public sealed interface Element
    permits Alert,
        Code,
        Container,
        Dataframe,
        Divider,
        Failure,
        Header,
        Markdown,
        Metric,
        Spinner,
        Text,
        Title,
        Widget {}
