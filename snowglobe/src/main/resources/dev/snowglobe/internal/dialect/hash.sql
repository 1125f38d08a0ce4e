-- Digests and encodings.

CREATE MACRO MD5_BINARY(x) AS unhex(system.main.md5(x));
CREATE MACRO MD5_NUMBER_LOWER64(x) AS ('0x' || system.main.right(system.main.md5(x), 16))::UBIGINT;
CREATE MACRO MD5_NUMBER_UPPER64(x) AS ('0x' || system.main.left(system.main.md5(x), 16))::UBIGINT;
CREATE MACRO SHA1_BINARY(x) AS unhex(system.main.sha1(x));
CREATE MACRO SHA2
  (x) AS SNOWGLOBE_SHA2(x, 256),
  (x, bits) AS SNOWGLOBE_SHA2(x, (bits)::BIGINT);
CREATE MACRO SHA2_BINARY
  (x) AS unhex(SNOWGLOBE_SHA2(x, 256)),
  (x, bits) AS unhex(SNOWGLOBE_SHA2(x, (bits)::BIGINT));
CREATE MACRO SNOWGLOBE_BYTES
  (x BIGINT) AS system.main.encode(x::VARCHAR),
  (x VARCHAR) AS system.main.encode(x),
  (x BLOB) AS x;
CREATE MACRO HEX_ENCODE
  (x) AS hex(x),
  (x, letters) AS CASE WHEN letters = 0 THEN system.main.lower(hex(x)) ELSE hex(x) END;
CREATE MACRO HEX_DECODE_BINARY(x) AS unhex(x);
CREATE MACRO HEX_DECODE_STRING(x) AS system.main.decode(unhex(x));
CREATE MACRO TRY_HEX_DECODE_BINARY(x) AS SNOWGLOBE_TRY_BINARY(x, 'hex');
CREATE MACRO TRY_HEX_DECODE_STRING(x) AS system.main.decode(SNOWGLOBE_TRY_BINARY(x, 'hex'));
CREATE MACRO BASE64_ENCODE(x) AS system.main.base64(x);
CREATE MACRO BASE64_DECODE_BINARY(x) AS system.main.from_base64(x);
CREATE MACRO BASE64_DECODE_STRING(x) AS system.main.decode(system.main.from_base64(x));
CREATE MACRO TRY_BASE64_DECODE_BINARY(x) AS SNOWGLOBE_TRY_BINARY(x, 'base64');
CREATE MACRO TRY_BASE64_DECODE_STRING(x) AS system.main.decode(SNOWGLOBE_TRY_BINARY(x, 'base64'));
CREATE MACRO UUID_STRING() AS uuid()::VARCHAR;
