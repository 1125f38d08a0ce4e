package dev.snowglobe.internal.engine;

/** How a file of text is compressed. */
enum Compression {
  /** As its name says; what is written is compressed with gzip. */
  AUTO("auto", ".gz"),
  /** gzip. */
  GZIP("gzip", ".gz"),
  /** Zstandard. */
  ZSTD("zstd", ".zst"),
  /** Not at all. */
  NONE("none", "");

  private final String word;
  private final String extension;

  Compression(String word, String extension) {
    this.word = word;
    this.extension = extension;
  }

  static Compression of(Options options) {
    String word = options.word("COMPRESSION", "AUTO");
    return switch (word) {
      case "AUTO" -> AUTO;
      case "GZIP" -> GZIP;
      case "ZSTD" -> ZSTD;
      case "NONE" -> NONE;
      case "BZ2", "BROTLI", "DEFLATE", "RAW_DEFLATE", "LZO", "SNAPPY" ->
          throw SnowflakeError.unsupported("COMPRESSION = " + word);
      default -> throw SnowflakeError.invalidValue(word, "COMPRESSION");
    };
  }

  /** As DuckDB's readers take it. */
  String reading() {
    return word;
  }

  /** As DuckDB's writers take it. */
  String writing() {
    return this == AUTO ? GZIP.word : word;
  }

  String extension() {
    return extension;
  }
}
