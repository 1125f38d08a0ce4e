package dev.freshet.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What changes when a file is written, replaced, made or deleted; that of no file is {@link
 * #ABSENT}.
 */
record Stamp(FileTime modified, long size, String key) {
  static final Stamp ABSENT = new Stamp(FileTime.fromMillis(0), -1, "");

  static Stamp of(Path file) {
    try {
      var attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.isRegularFile()
          ? new Stamp(
              attributes.lastModifiedTime(),
              attributes.size(),
              String.valueOf(attributes.fileKey()))
          : ABSENT;
    } catch (IOException e) {
      return ABSENT;
    }
  }

  boolean isAbsent() {
    return size < 0;
  }
}
