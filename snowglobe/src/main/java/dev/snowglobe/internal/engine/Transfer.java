package dev.snowglobe.internal.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * Files that the client is to move between its own disk and a stage.
 *
 * @param upload whether into the stage
 * @param folder where the stage, or the part of it, is
 * @param sources the files to be moved: for PUT as the statement names them, for GET those in the
 *     folder
 * @param local for GET the folder on the client's side; empty for PUT
 * @param autoCompress whether what is not compressed becomes so on the way
 * @param overwrite whether a file of the same name is replaced
 * @param sourceCompression how the sources are compressed, in lower case; auto_detect leaves it to
 *     the client
 * @param parallel how many files at once
 */
public record Transfer(
    boolean upload,
    Path folder,
    List<String> sources,
    String local,
    boolean autoCompress,
    boolean overwrite,
    String sourceCompression,
    int parallel)
    implements Extra {

  /** Copies the list. */
  public Transfer {
    sources = List.copyOf(sources);
  }
}
