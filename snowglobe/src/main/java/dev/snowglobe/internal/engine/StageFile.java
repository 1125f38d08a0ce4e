package dev.snowglobe.internal.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A file in a stage.
 *
 * @param name as LIST shows it
 * @param path in its stage, with slashes
 * @param file where it is
 */
public record StageFile(String name, String path, Path file) {

  /** Whether it is there. */
  public boolean exists() {
    return Files.isRegularFile(file);
  }

  /** How many bytes it has. */
  public long size() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** When it was written. */
  public Instant modified() {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The digest of what it holds. */
  public String md5() {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("MD5"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (IOException e) {
      throw unreadable(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }

  /** Removes it. */
  public void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove the file " + name + " of a stage", e);
    }
  }

  private SnowflakeError unreadable(IOException cause) {
    return new SnowflakeError(91016, "22000", "Remote file '" + name + "' was not found.", cause);
  }
}
