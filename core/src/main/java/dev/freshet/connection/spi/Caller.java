package dev.freshet.connection.spi;

/**
 * The script run that asks a connection for something. It says nothing of who the visitor is.
 *
 * @param page the name of the page
 * @param visitor counts the visitors of an app from 1
 * @param run counts the runs of a visitor from 1
 */
public record Caller(String page, long visitor, int run) {
  /** The page of an app that has one. */
  public static final String MAIN = "main";
}
