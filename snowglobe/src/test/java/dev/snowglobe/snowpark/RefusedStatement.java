package dev.snowglobe.snowpark;

import java.util.List;

/**
 * SQL that the endpoint refuses by name, apart from what the client's methods send.
 *
 * @param sql a statement that asks for it; there is a table T(A, B) and a stage ST
 * @param named what the message says
 * @param reason why
 */
record RefusedStatement(String sql, String named, String reason) {
  private static final String HISTORY = "DuckDB keeps no former states of a table";
  private static final String NOT_YET = "not there yet";
  private static final String CODE = "functions and procedures of users are not run here";
  private static final String OUTSIDE = "needs services outside of the endpoint";
  private static final String WATCHING = "nothing runs by itself here";
  private static final String TYPES = "DuckDB, as it is embedded here, has no such values";

  static final List<RefusedStatement> ALL =
      List.of(
          new RefusedStatement("SELECT * FROM t AT(OFFSET => -60)", "time travel (AT)", HISTORY),
          new RefusedStatement(
              "SELECT * FROM t BEFORE(STATEMENT => 'x')", "time travel (BEFORE)", HISTORY),
          new RefusedStatement(
              "SELECT * FROM t CHANGES(INFORMATION => DEFAULT) AT(OFFSET => -60)",
              "CHANGES",
              HISTORY),
          new RefusedStatement("UNDROP TABLE t", "UNDROP TABLE", HISTORY),
          new RefusedStatement(
              "SELECT * FROM t MATCH_RECOGNIZE (PATTERN (x) DEFINE x AS TRUE)",
              "MATCH_RECOGNIZE",
              NOT_YET),
          new RefusedStatement(
              "SELECT a FROM t CONNECT BY NOCYCLE PRIOR a = a", "NOCYCLE", NOT_YET),
          new RefusedStatement(
              "SELECT SEQ4() FROM TABLE(GENERATOR(TIMELIMIT => 1))",
              "GENERATOR by TIMELIMIT",
              NOT_YET),
          new RefusedStatement("SELECT 'a' COLLATE 'upper'", "COLLATE 'upper'", NOT_YET),
          new RefusedStatement("CREATE TABLE u (a VARCHAR COLLATE 'en')", "COLLATE", NOT_YET),
          new RefusedStatement("SELECT 'POINT(1 2)'::GEOGRAPHY", "GEOGRAPHY", TYPES),
          new RefusedStatement("SELECT 'POINT(1 2)'::GEOMETRY", "GEOMETRY", TYPES),
          new RefusedStatement("SELECT [1]::ARRAY(INT)", "ARRAY(INT)", NOT_YET),
          new RefusedStatement("SELECT {'a': 1}::OBJECT(a INT)", "OBJECT(", NOT_YET),
          new RefusedStatement("SELECT {'a': 1}::MAP(VARCHAR, INT)", "MAP(VARCHAR,INT)", NOT_YET),
          new RefusedStatement("SELECT [1.0]::VECTOR(FLOAT, 1)", "VECTOR(FLOAT,1)", NOT_YET),
          new RefusedStatement(
              "CREATE FUNCTION f(x INT) RETURNS INT AS 'x'", "CREATE FUNCTION", CODE),
          new RefusedStatement(
              "CREATE PROCEDURE p() RETURNS INT LANGUAGE SQL AS 'x'", "CREATE PROCEDURE", CODE),
          new RefusedStatement(
              "CREATE TABLE u USING TEMPLATE (SELECT 1)", "CREATE TABLE USING TEMPLATE", NOT_YET),
          new RefusedStatement(
              "COPY INTO @st FROM t PARTITION BY (b)", "COPY INTO a stage PARTITION BY", NOT_YET),
          new RefusedStatement(
              "CREATE STAGE e URL = 's3://bucket/'", "CREATE STAGE … URL", OUTSIDE),
          new RefusedStatement(
              "CREATE STAGE e COPY_OPTIONS = (PURGE = TRUE)",
              "CREATE STAGE … COPY_OPTIONS",
              NOT_YET),
          new RefusedStatement(
              "CREATE VIEW w AS SELECT $1 FROM @st", "CREATE VIEW … FROM a stage", NOT_YET),
          new RefusedStatement("CREATE TASK k AS SELECT 1", "CREATE TASK", WATCHING),
          new RefusedStatement("CREATE STREAM k ON TABLE t", "CREATE STREAM", WATCHING),
          new RefusedStatement("CREATE PIPE k AS COPY INTO t FROM @st", "CREATE PIPE", WATCHING),
          new RefusedStatement(
              "CREATE ALERT k IF (EXISTS (SELECT 1)) THEN SELECT 1", "CREATE ALERT", WATCHING),
          new RefusedStatement(
              "CREATE DYNAMIC TABLE k TARGET_LAG = '1 minute' WAREHOUSE = w AS SELECT 1",
              "CREATE DYNAMIC TABLE",
              WATCHING),
          new RefusedStatement(
              "CREATE MATERIALIZED VIEW k AS SELECT a FROM t",
              "CREATE MATERIALIZED VIEW",
              WATCHING),
          new RefusedStatement(
              "CREATE EXTERNAL TABLE k (a INT) LOCATION = @st", "CREATE EXTERNAL TABLE", OUTSIDE),
          new RefusedStatement("CREATE SHARE k", "CREATE SHARE", OUTSIDE));
}
