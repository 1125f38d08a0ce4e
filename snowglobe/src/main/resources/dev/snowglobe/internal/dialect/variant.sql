-- What all of VARIANT stands on. JSON's null is a string of one character that no text should hold
-- (see Variants), for DuckDB's own null is SQL's NULL.

CREATE MACRO SNOWGLOBE_JSON_NULL() AS CAST(system.main.chr(64976) AS VARIANT);
-- A variant, or NULL for JSON's null; the second takes any other value too, as it is. What has no
-- type yet binds to the first overload, which does it no harm.
CREATE MACRO SNOWGLOBE_STRIPPED(x) AS NULLIF(x, SNOWGLOBE_JSON_NULL());
CREATE MACRO SNOWGLOBE_PRESENT
  (x VARIANT) AS NULLIF(x, SNOWGLOBE_JSON_NULL()),
  (x) AS x;
CREATE MACRO SNOWGLOBE_UNQUOTED(x) AS
  NULLIF(
    system.main.replace(json_extract_string((x)::JSON, '$'), '"' || system.main.chr(64976) || '"', 'null'),
    system.main.chr(64976));
CREATE MACRO SNOWGLOBE_OF_BYTES(text) AS variant_bytes_to_variant(system.main.from_base64(text));
-- A variant of JSON that DuckDB itself wrote. DuckDB's cast would make a DOUBLE of each fraction.
CREATE MACRO SNOWGLOBE_OF_JSON(x) AS SNOWGLOBE_OF_BYTES(SNOWGLOBE_REREAD_JSON((x)::VARCHAR));
