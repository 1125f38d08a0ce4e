package dev.snowglobe.internal.engine;

/** How a file of text is compressed. */
enum Compression {
  /** As its name says; what is written is compressed with gzip. */
  AUTO("auto", ".gz"),
  /** gzip. */
  GZIP("gzip", ".gz"),
  /** Zstandard. */
  ZSTD("zstd", ".zst"),
  /** zlib. */
  DEFLATE("deflate", ".deflate"),
  /** zlib without its header. */
  RAW_DEFLATE("raw_deflate", ".raw_deflate"),
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
      case "DEFLATE" -> DEFLATE;
      case "RAW_DEFLATE" -> RAW_DEFLATE;
      case "BZ2", "BROTLI", "LZO", "SNAPPY" ->
          throw SnowflakeError.unsupported("COMPRESSION = " + word);
      default -> throw SnowflakeError.invalidValue(word, "COMPRESSION");
    };
  }

  /** As DuckDB's readers take it. */
  String reading() {
    return known();
  }

  /** As DuckDB's writers take it. */
  String writing() {
    return this == AUTO ? GZIP.word : known();
  }

  private String known() {
    if (this == DEFLATE || this == RAW_DEFLATE) {
      throw SnowflakeError.unsupported("COMPRESSION = " + name() + ", but to load CSV");
    }
    return word;
  }

  String extension() {
    return extension;
  }
}
