package dev.snowglobe.internal.engine;

/** What kind of statement a result answers; the client tells queries from updates by its number. */
public enum StatementKind {
  /** A query. */
  SELECT(0x1000),
  /** INSERT. */
  INSERT(0x3100),
  /** UPDATE. */
  UPDATE(0x3200),
  /** DELETE. */
  DELETE(0x3300),
  /** MERGE. */
  MERGE(0x3400),
  /** COPY INTO a table. */
  COPY(0x3600),
  /** ALTER SESSION. */
  ALTER_SESSION(0x4100),
  /** SET and UNSET. */
  SET(0x4200),
  /** USE. */
  USE(0x4300),
  /** SHOW. */
  SHOW(0x4400),
  /** DESCRIBE. */
  DESCRIBE(0x4500),
  /** LIST. */
  LIST(0x4701),
  /** BEGIN, COMMIT and ROLLBACK. */
  TRANSACTION(0x5000),
  /** What defines or drops an object. */
  DDL(0x6000),
  /** GET. */
  GET(0x7101),
  /** PUT. */
  PUT(0x7102),
  /** Several statements in one request. */
  SEVERAL(0xA000);

  private final int id;

  StatementKind(int id) {
    this.id = id;
  }

  /** The number that the wire carries. */
  public int id() {
    return id;
  }
}
