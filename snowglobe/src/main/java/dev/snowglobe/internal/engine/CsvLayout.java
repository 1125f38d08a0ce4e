package dev.snowglobe.internal.engine;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a text is parted into records and fields, and which fields are NULL.
 *
 * @param delimiter what parts two fields; empty for nothing
 * @param terminator what ends a record; empty for nothing, a line feed for any end of a line
 * @param quote what a field may be enclosed by; empty for nothing
 * @param escape what changes the meaning of the next character in an enclosed field; empty for
 *     nothing
 * @param openEscape the same in a field that nothing encloses
 * @param skipped how many lines at the beginning are passed over
 * @param blankSkipped whether a line of nothing is passed over
 * @param trimmed whether white space around fields is taken away
 * @param nulls what stands for NULL; the first is what is written
 * @param emptyIsNull whether a field of nothing, which nothing encloses, does too
 * @param compression how the file is compressed
 * @param encoding the name of its characters' encoding
 * @param lenient whether what the encoding has no character for is replaced
 */
record CsvLayout(
    String delimiter,
    String terminator,
    String quote,
    String escape,
    String openEscape,
    int skipped,
    boolean blankSkipped,
    boolean trimmed,
    List<String> nulls,
    boolean emptyIsNull,
    Compression compression,
    String encoding,
    boolean lenient) {

  private static final int SCALARS = 12;

  CsvLayout {
    nulls = List.copyOf(nulls);
  }

  /** The layout as one text, for it travels through DuckDB. */
  String encoded() {
    Stream<Object> scalars =
        Stream.of(
            delimiter,
            terminator,
            quote,
            escape,
            openEscape,
            skipped,
            blankSkipped,
            trimmed,
            emptyIsNull,
            compression,
            encoding,
            lenient);
    return Stream.concat(scalars, nulls.stream())
        .map(part -> URLEncoder.encode(part.toString(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The layout that such a text tells of. */
  static CsvLayout decoded(String text) {
    List<String> parts =
        Stream.of(text.split("&", -1))
            .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
            .toList();
    return new CsvLayout(
        parts.get(0),
        parts.get(1),
        parts.get(2),
        parts.get(3),
        parts.get(4),
        Integer.parseInt(parts.get(5)),
        Boolean.parseBoolean(parts.get(6)),
        Boolean.parseBoolean(parts.get(7)),
        parts.subList(SCALARS, parts.size()),
        Boolean.parseBoolean(parts.get(8)),
        Compression.valueOf(parts.get(9)),
        parts.get(10),
        Boolean.parseBoolean(parts.get(11)));
  }

  /** The same with so many lines passed over. */
  CsvLayout skipping(int lines) {
    return new CsvLayout(
        delimiter,
        terminator,
        quote,
        escape,
        openEscape,
        lines,
        blankSkipped,
        trimmed,
        nulls,
        emptyIsNull,
        compression,
        encoding,
        lenient);
  }
}
