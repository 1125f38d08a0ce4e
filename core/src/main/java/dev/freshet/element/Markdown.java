package dev.freshet.element;

/**
 * Text in Markdown (GitHub's flavour) with math between dollar signs.
 *
 * @param body the Markdown source
 * @param html whether HTML in the source is rendered (cleaned of scripts); otherwise it is shown as
 *     text
 */
public record Markdown(String body, boolean html) implements Element {}
