-- DuckDB takes the name of a table that is not there for that of a file, and reads it by these functions.
-- What stands here hides them. A column would not be computed where none is asked for; a condition is.

CREATE MACRO read_csv_auto(file) AS TABLE SELECT 1 WHERE system.main.error('No table, but a file: ' || file)::BOOLEAN;
CREATE MACRO read_json_auto(file) AS TABLE SELECT 1 WHERE system.main.error('No table, but a file: ' || file)::BOOLEAN;
CREATE MACRO parquet_scan(file) AS TABLE SELECT 1 WHERE system.main.error('No table, but a file: ' || file)::BOOLEAN;
