package dev.snowglobe.internal.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** From the bytes of a file to its characters: compression and the encoding of characters. */
final class Encodings {

  private static final int GZIP_FIRST = 0x1F;
  private static final int GZIP_SECOND = 0x8B;

  private Encodings() {}

  /** The charset that Snowflake calls so; empty when this JVM has none. */
  static Optional<Charset> charset(String name) {
    String plain = name.toUpperCase(Locale.ROOT).replaceAll("[-_]", "");
    String java =
        plain
            .replaceFirst("^ISO8859(\\d+)$", "ISO-8859-$1")
            .replaceFirst("^WINDOWS(\\d+)$", "windows-$1")
            .replaceFirst("^UTF(8|16|32)(LE|BE)?$", "UTF-$1$2")
            .replaceFirst("^EUC(JP|KR)$", "EUC-$1")
            .replaceFirst("^ISO2022(CN|JP|KR)$", "ISO-2022-$1")
            .replaceFirst("^KOI8R$", "KOI8-R")
            .replaceFirst("^SHIFTJIS$", "Shift_JIS");
    return java.matches("[\\w.:-]+") && Charset.isSupported(java)
        ? Optional.of(Charset.forName(java))
        : Optional.empty();
  }

  /** The characters of a file. */
  static Reader reader(Path file, CsvLayout layout) throws IOException {
    CodingErrorAction action =
        layout.lenient() ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    CharsetDecoder decoder =
        charset(layout.encoding())
            .orElseThrow(() -> SnowflakeError.invalidValue(layout.encoding(), "ENCODING"))
            .newDecoder()
            .onMalformedInput(action)
            .onUnmappableCharacter(action);
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      boolean named = String.valueOf(file.getFileName()).endsWith(Compression.GZIP.extension());
      boolean gzip = layout.compression() == Compression.AUTO && (named || compressedByGzip(in));
      return new InputStreamReader(
          plain(in, gzip ? Compression.GZIP : layout.compression()), decoder);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream plain(InputStream in, Compression compression) throws IOException {
    return switch (compression) {
      case AUTO, NONE -> in;
      case GZIP -> new GZIPInputStream(in, 1 << 16);
      case DEFLATE -> new InflaterInputStream(in);
      case RAW_DEFLATE -> new InflaterInputStream(in, new Inflater(true));
      case ZSTD ->
          throw SnowflakeError.unsupported("COMPRESSION = ZSTD of a CSV file that is read");
    };
  }

  private static boolean compressedByGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return gzip;
  }
}
