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
-- An alphabet says its last two letters and what pads; what it leaves out is as usual.
CREATE MACRO SNOWGLOBE_ALPHABET(letters) AS letters || system.main.substr('+/=', system.main.length(letters) + 1);
CREATE MACRO SNOWGLOBE_LINES(x, most) AS
  CASE
    WHEN most > 0 THEN system.main.rtrim(system.main.regexp_replace(x, '(.{' || (most)::BIGINT || '})', '\1' || system.main.chr(10), 'g'), system.main.chr(10))
    ELSE x
  END;
CREATE MACRO BASE64_ENCODE
  (x) AS system.main.base64(x),
  (x, most) AS SNOWGLOBE_LINES(system.main.base64(x), most),
  (x, most, alphabet) AS SNOWGLOBE_LINES(system.main.translate(system.main.base64(x), '+/=', SNOWGLOBE_ALPHABET(alphabet)), most);
-- The usual spelling of a text in any alphabet, in one line.
CREATE MACRO SNOWGLOBE_BASE64(x, alphabet) AS
  system.main.translate(x, SNOWGLOBE_ALPHABET(alphabet) || system.main.chr(10) || system.main.chr(13), '+/=');
CREATE MACRO BASE64_DECODE_BINARY
  (x) AS system.main.from_base64(SNOWGLOBE_BASE64(x, '')),
  (x, alphabet) AS system.main.from_base64(SNOWGLOBE_BASE64(x, alphabet));
CREATE MACRO BASE64_DECODE_STRING
  (x) AS system.main.decode(BASE64_DECODE_BINARY(x)),
  (x, alphabet) AS system.main.decode(BASE64_DECODE_BINARY(x, alphabet));
CREATE MACRO TRY_BASE64_DECODE_BINARY
  (x) AS SNOWGLOBE_TRY_BINARY(SNOWGLOBE_BASE64(x, ''), 'base64'),
  (x, alphabet) AS SNOWGLOBE_TRY_BINARY(SNOWGLOBE_BASE64(x, alphabet), 'base64');
CREATE MACRO TRY_BASE64_DECODE_STRING
  (x) AS system.main.decode(TRY_BASE64_DECODE_BINARY(x)),
  (x, alphabet) AS system.main.decode(TRY_BASE64_DECODE_BINARY(x, alphabet));
CREATE MACRO UUID_STRING
  () AS uuid()::VARCHAR,
  (namespace, name) AS SNOWGLOBE_UUID(namespace, name);
