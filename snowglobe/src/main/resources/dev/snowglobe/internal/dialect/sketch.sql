-- States of aggregates that are kept, joined and asked later, and compressed bytes. What passes
-- through Java is text.

CREATE MACRO SNOWGLOBE_HLL_STATE(hashes) AS
  unhex(SNOWGLOBE_HLL_OF(COALESCE(system.main.array_to_string(list_filter(hashes, lambda h: h IS NOT NULL), ' '), '')));
CREATE MACRO SNOWGLOBE_HLL_JOIN(states) AS
  unhex(SNOWGLOBE_HLL_JOINED(COALESCE(system.main.array_to_string(list_filter(states, lambda s: s IS NOT NULL), ' '), '')));
CREATE MACRO HLL_ESTIMATE(state) AS SNOWGLOBE_HLL_ESTIMATE(hex(state));
CREATE MACRO HLL_EXPORT(state) AS SNOWGLOBE_OF_BYTES(SNOWGLOBE_HLL_EXPORT(hex(state)));
CREATE MACRO HLL_IMPORT(state) AS unhex(SNOWGLOBE_HLL_IMPORT((state)::JSON::VARCHAR));

CREATE MACRO SNOWGLOBE_MINHASH_STATE(minima) AS
  CAST(struct_pack("state" := minima, "type" := 'minhash', "version" := 1) AS VARIANT);
CREATE MACRO SNOWGLOBE_MINHASH(k, hashes) AS
  SNOWGLOBE_MINHASH_STATE(list_transform(range((k)::BIGINT), lambda i: list_min(list_transform(hashes, lambda h: (hash(h, i) >> 16)::BIGINT))));
CREATE MACRO SNOWGLOBE_MINHASH_JOIN(states) AS
  SNOWGLOBE_MINHASH_STATE(list_transform(range(1, system.main.len(states[1]) + 1), lambda i: list_min(list_transform(states, lambda s: s[i]))));
CREATE MACRO SNOWGLOBE_SIMILAR(states) AS
  list_avg(list_transform(range(1, system.main.len(states[1]) + 1), lambda i: CASE WHEN system.main.len(list_distinct(list_transform(states, lambda s: s[i]))) = 1 THEN 1.0 ELSE 0.0 END));

-- A bitmap is how many bits are set, in two bytes, the greater first; then the position of each, the
-- greater byte last; and zeros up to ten bytes.
CREATE MACRO SNOWGLOBE_BIT_BYTES(positions) AS
  unhex(system.main.rpad(
    printf('%04X', system.main.len(positions)) || system.main.array_to_string(list_transform(positions, lambda p: printf('%02X%02X', p % 256, p // 256)), ''),
    system.main.greatest(20, 4 + 4 * system.main.len(positions))::INTEGER, '0'));
CREATE MACRO SNOWGLOBE_BIT_POSITIONS(bitmap) AS
  list_transform([hex(bitmap)], lambda h:
    list_transform(range(('0x' || system.main.substr(h, 1, 4))::INTEGER), lambda i: ('0x' || system.main.substr(h, 7 + 4 * i, 2) || system.main.substr(h, 5 + 4 * i, 2))::BIGINT))[1];
CREATE MACRO SNOWGLOBE_BITMAP(positions) AS
  CASE
    WHEN list_min(positions) < 0 OR list_max(positions) > 32767
      THEN SNOWGLOBE_FAIL('A bitmap has the positions 0 to 32767, not ' || list_min(positions) || ' to ' || list_max(positions))::BLOB
    ELSE SNOWGLOBE_BIT_BYTES(list_sort(list_distinct(positions)))
  END;
CREATE MACRO SNOWGLOBE_BITS_JOINED(bitmaps) AS
  SNOWGLOBE_BIT_BYTES(list_sort(list_distinct(flatten(list_transform(list_filter(bitmaps, lambda b: b IS NOT NULL), lambda b: SNOWGLOBE_BIT_POSITIONS(b))))));
CREATE MACRO SNOWGLOBE_BITS_SHARED(bitmaps) AS
  list_reduce(list_filter(bitmaps, lambda b: b IS NOT NULL), lambda a, b: SNOWGLOBE_BIT_BYTES(list_sort(list_intersect(SNOWGLOBE_BIT_POSITIONS(a), SNOWGLOBE_BIT_POSITIONS(b)))));
CREATE MACRO BITMAP_OR(a, b) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN SNOWGLOBE_BITS_JOINED([a, b]) END;
CREATE MACRO BITMAP_AND(a, b) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN SNOWGLOBE_BITS_SHARED([a, b]) END;
CREATE MACRO BITMAP_COUNT(bitmap) AS ('0x' || system.main.substr(hex(bitmap), 1, 4))::BIGINT;
CREATE MACRO BITMAP_BUCKET_NUMBER(n) AS CASE WHEN n > 0 THEN ((n)::BIGINT - 1) // 32768 + 1 ELSE -(-(n)::BIGINT // 32768) END;
CREATE MACRO BITMAP_BIT_POSITION(n) AS CASE WHEN n > 0 THEN ((n)::BIGINT - 1) % 32768 ELSE -(n)::BIGINT % 32768 END;
CREATE MACRO BITMAP_ABSOLUTE_POSITION(bucket, n) AS
  CASE WHEN bucket > 0 THEN ((bucket)::BIGINT - 1) * 32768 + n + 1 ELSE (bucket)::BIGINT * 32768 - n END;
CREATE MACRO BITMAP_TO_ARRAY
  (bitmap) AS CAST(list_transform(SNOWGLOBE_BIT_POSITIONS(bitmap), lambda p: BITMAP_ABSOLUTE_POSITION(1, p)) AS VARIANT[]),
  (bitmap, bucket) AS CAST(list_transform(SNOWGLOBE_BIT_POSITIONS(bitmap), lambda p: BITMAP_ABSOLUTE_POSITION(bucket, p)) AS VARIANT[]);

CREATE MACRO COMPRESS(x, method) AS unhex(SNOWGLOBE_COMPRESS(hex(x), method));
CREATE MACRO DECOMPRESS_BINARY(x, method) AS unhex(SNOWGLOBE_DECOMPRESS(hex(x), method));
CREATE MACRO DECOMPRESS_STRING(x, method) AS system.main.decode(unhex(SNOWGLOBE_DECOMPRESS(hex(x), method)));
