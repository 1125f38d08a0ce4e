package dev.snowglobe.internal.dialect;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.duckdb.DuckDBColumnType;

/**
 * COMPRESS and DECOMPRESS by ZLIB and SNAPPY, on bytes in hexadecimal digits: what DuckDB hands to
 * Java and takes back is text.
 */
final class Compressions {
  private static final Pattern METHOD = Pattern.compile("\\s*(\\w+)\\s*(?:\\((\\d+)\\))?\\s*");

  private Compressions() {}

  static List<ScalarFunction> functions() {
    DuckDBColumnType text = DuckDBColumnType.VARCHAR;
    return List.of(
        ScalarFunction.ofStrings(
            "SNOWGLOBE_COMPRESS", 2, text, row -> hex(compress(row.text(0), row.text(1)))),
        ScalarFunction.ofStrings(
            "SNOWGLOBE_DECOMPRESS", 2, text, row -> hex(decompress(row.text(0), row.text(1)))));
  }

  private static Optional<String> hex(byte[] bytes) {
    return Optional.of(HexFormat.of().withUpperCase().formatHex(bytes));
  }

  private static byte[] compress(String hex, String method) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    Matcher parts = method(method);
    int level = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
    return zlib(parts) ? deflate(bytes, Math.min(level, 9)) : Snappy.compress(bytes);
  }

  private static byte[] decompress(String hex, String method) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    try {
      return zlib(method(method)) ? inflate(bytes) : Snappy.decompress(bytes);
    } catch (DataFormatException | IndexOutOfBoundsException e) {
      throw new FunctionFailure("Invalid compressed data for the method " + method);
    }
  }

  private static Matcher method(String method) {
    Matcher parts = METHOD.matcher(method);
    if (!parts.matches()) {
      throw new FunctionFailure("Unknown compression method '%s'".formatted(method));
    }
    return parts;
  }

  private static boolean zlib(Matcher method) {
    return switch (method.group(1).toUpperCase(Locale.ROOT)) {
      case "ZLIB" -> true;
      case "SNAPPY" -> false;
      case "ZSTD", "BZ2" ->
          throw new FunctionFailure(
              "Unsupported feature 'COMPRESS by %s': ZLIB and SNAPPY are there"
                  .formatted(method.group(1)));
      default ->
          throw new FunctionFailure("Unknown compression method '%s'".formatted(method.group(1)));
    };
  }

  private static byte[] deflate(byte[] bytes, int level) {
    try (Deflater deflater = new Deflater(level == 0 ? Deflater.DEFAULT_COMPRESSION : level)) {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static byte[] inflate(byte[] bytes) throws DataFormatException {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[4096];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0) {
          throw new DataFormatException("ends too early");
        }
        out.write(buffer, 0, count);
      }
      return out.toByteArray();
    }
  }
}
