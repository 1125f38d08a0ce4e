-- States of aggregates that are kept, joined and asked later, and compressed bytes.

-- page functions/hll_export
SELECT HLL(column1), HLL_ESTIMATE(HLL_ACCUMULATE(column1)), HLL_ESTIMATE(HLL_IMPORT(HLL_EXPORT(HLL_ACCUMULATE(column1)))) FROM VALUES (1), (2), (3), (3), (NULL);
--: BIGINT, BIGINT, BIGINT
--> 3 | 3 | 3

-- page functions/hll_accumulate: eight values, eight more from the fifth on, and both states together
SELECT HLL_ESTIMATE(HLL_COMBINE(s)) FROM (SELECT HLL_ACCUMULATE(SEQ4()) AS s FROM TABLE(GENERATOR(ROWCOUNT => 8)) UNION ALL SELECT HLL_ACCUMULATE(x) FROM (SELECT SEQ4() + 4 AS x FROM TABLE(GENERATOR(ROWCOUNT => 8))));
--: BIGINT
--> 12

-- page functions/hll_accumulate: the state has 4096 bytes; each row counts with a star
SELECT OCTET_LENGTH(HLL_ACCUMULATE(n)), HLL_ESTIMATE(HLL_ACCUMULATE(n)) BETWEEN 95000 AND 105000, HLL_ESTIMATE(HLL_ACCUMULATE(*)) BETWEEN 95000 AND 105000 FROM (SELECT SEQ4() AS n FROM TABLE(GENERATOR(ROWCOUNT => 100000)));
--: BIGINT, BOOLEAN, BOOLEAN
--> 4096 | true | true

-- page user-guide/querying-approximate-cardinality: the form that is kept, sparse or dense
SELECT HLL_ESTIMATE(HLL_IMPORT(PARSE_JSON('{"version" : 3, "precision" : 12, "sparse" : {"indices": [1131,1241,1256,1864,2579,2699,3730], "maxLzCounts":[2,4,2,1,3,2,1]}}'))), TO_JSON(HLL_EXPORT(HLL_IMPORT(PARSE_JSON('{"version" : 3, "precision" : 12, "sparse" : {"indices": [1131,1241], "maxLzCounts":[2,4]}}'))));
--: BIGINT, VARCHAR
--> 7 | {"precision":12,"sparse":{"indices":[1131,1241],"maxLzCounts":[2,4]},"version":3}

-- page functions/hll_import
SELECT HLL_IMPORT(PARSE_JSON('{"precision": 12}'));
--! HLL_IMPORT takes an object with 'dense' or 'sparse' parts

-- page functions/minhash: sets that have 9 of 12 values in common
CREATE OR REPLACE TABLE ta (i INTEGER);
CREATE OR REPLACE TABLE tb (i INTEGER);
CREATE OR REPLACE TABLE tc (i INTEGER);
INSERT INTO ta (i) VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (10);
INSERT INTO tb (i) VALUES (1), (2), (3), (4), (5), (6), (7), (8), (9), (11);
INSERT INTO tc (i) VALUES (-1), (-20), (-300), (-4000);
CREATE OR REPLACE TABLE minhash_b AS SELECT MINHASH(100, i) AS mh FROM tb;
CREATE OR REPLACE TABLE minhash_c AS SELECT MINHASH(100, *) AS mh FROM tc;
CREATE OR REPLACE TABLE minhash_a AS SELECT MINHASH_COMBINE(mh) AS mh FROM (SELECT MINHASH(100, i) AS mh FROM ta UNION ALL SELECT MINHASH(100, 12));
SELECT (SELECT APPROXIMATE_SIMILARITY(mh) BETWEEN 0.6 AND 0.9 FROM (SELECT mh FROM minhash_a UNION ALL SELECT mh FROM minhash_b)), (SELECT APPROXIMATE_SIMILARITY(mh) FROM (SELECT mh FROM minhash_a UNION ALL SELECT mh FROM minhash_c)), (SELECT APPROXIMATE_JACCARD_INDEX(mh) FROM (SELECT mh FROM minhash_a UNION ALL SELECT mh FROM minhash_a)), (SELECT ARRAY_SIZE(mh:state) || mh:type || mh:version FROM minhash_a);
--: BOOLEAN, DOUBLE, DOUBLE, VARCHAR
--> true | 0.0 | 1.0 | 100minhash1

-- page user-guide/querying-bitmaps-for-distinct-counts
SELECT BITMAP_BUCKET_NUMBER(1), BITMAP_BIT_POSITION(1), BITMAP_BUCKET_NUMBER(32768), BITMAP_BIT_POSITION(32768), BITMAP_BUCKET_NUMBER(32769), BITMAP_BIT_POSITION(32769);
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 1 | 0 | 1 | 32767 | 2 | 0

-- page user-guide/querying-bitmaps-for-distinct-counts
SELECT BITMAP_BUCKET_NUMBER(val) AS bitmap_id, BITMAP_CONSTRUCT_AGG(BITMAP_BIT_POSITION(val)) AS bitmap, BITMAP_COUNT(BITMAP_CONSTRUCT_AGG(BITMAP_BIT_POSITION(val))) AS distinct_values FROM VALUES (1), (32769), (32769), (32769), (1), (2), (3), (4) AS t(val) GROUP BY bitmap_id ORDER BY bitmap_id;
--: BIGINT, BLOB, BIGINT
--> 1 | 00040000010002000300 | 4
--> 2 | 00010000000000000000 | 1

-- page functions/bitmap_absolute_position
SELECT $1 pos, BITMAP_BUCKET_NUMBER(pos) bucket, BITMAP_BIT_POSITION(pos) bit_pos, BITMAP_ABSOLUTE_POSITION(bucket, bit_pos) FROM VALUES (1), (123), (123456), (1234567);
--: INTEGER, BIGINT, BIGINT, BIGINT
--> 1 | 1 | 0 | 1
--> 123 | 1 | 122 | 123
--> 123456 | 4 | 25151 | 123456
--> 1234567 | 38 | 22150 | 1234567

-- page functions/bitmap_to_array
SELECT user_id, bucket, TO_JSON(BITMAP_TO_ARRAY(bmp, bucket)) FROM (SELECT user_id, BITMAP_BUCKET_NUMBER(value) AS bucket, BITMAP_CONSTRUCT_AGG(BITMAP_BIT_POSITION(value)) AS bmp FROM VALUES (1, 1), (1, 5), (1, 100), (2, 5), (2, 100), (2, 50000), (3, 1), (3, 2), (3, 3), (3, 5) AS events(user_id, value) GROUP BY user_id, bucket) ORDER BY user_id, bucket;
--: INTEGER, BIGINT, VARCHAR
--> 1 | 1 | [1,5,100]
--> 2 | 1 | [5,100]
--> 2 | 2 | [50000]
--> 3 | 1 | [1,2,3,5]

-- page functions/bitmap_or_agg and functions/bitmap_and_agg, which are what their names say
SELECT BITMAP_COUNT(BITMAP_OR_AGG(b)), TO_JSON(BITMAP_TO_ARRAY(BITMAP_AND_AGG(b))), BITMAP_COUNT(BITMAP_OR(MIN(b), MAX(b))), BITMAP_COUNT(BITMAP_AND(MIN(b), MAX(b))) FROM (SELECT BITMAP_CONSTRUCT_AGG(column1) AS b FROM VALUES (1), (2) UNION ALL SELECT BITMAP_CONSTRUCT_AGG(column1) FROM VALUES (2), (3));
--: BIGINT, VARCHAR, BIGINT, BIGINT
--> 3 | [3] | 3 | 1

-- page user-guide/querying-bitmaps-for-distinct-counts: a bitmap has 32,768 bits
SELECT BITMAP_CONSTRUCT_AGG(32768);
--! A bitmap has the positions 0 to 32767, not 32768 to 32768

-- page functions/compress and functions/decompress_string
SELECT COMPRESS('Snowflake', 'SNAPPY'), DECOMPRESS_STRING(TO_BINARY('0920536E6F77666C616B65', 'HEX'), 'SNAPPY'), DECOMPRESS_BINARY(COMPRESS('Snowflake', 'snappy'), 'SNAPPY');
--: BLOB, VARCHAR, BLOB
--> 0920536E6F77666C616B65 | Snowflake | 536E6F77666C616B65

-- page functions/compress: levels, and texts longer than one piece
SELECT DECOMPRESS_STRING(COMPRESS(REPEAT('abc', 100000), 'zlib(1)'), 'ZLIB') = REPEAT('abc', 100000), LENGTH(COMPRESS(REPEAT('abc', 100000), 'ZLIB')) < 3000, DECOMPRESS_STRING(COMPRESS(REPEAT('abc', 100000), 'SNAPPY'), 'SNAPPY') = REPEAT('abc', 100000);
--: BOOLEAN, BOOLEAN, BOOLEAN
--> true | true | true

-- page functions/decompress_string: a copy of what came before, which overlaps itself
SELECT DECOMPRESS_STRING(TO_BINARY('0C086162631503', 'HEX'), 'SNAPPY');
--: VARCHAR
--> abcabcabcabc

-- page functions/decompress_string
SELECT DECOMPRESS_STRING(TO_BINARY('0C08616263250300', 'HEX'), 'SNAPPY');
--! Invalid compressed data for the method SNAPPY

-- page functions/compress
SELECT COMPRESS('a', 'foo');
--! Unknown compression method 'foo'

-- page functions/compress
SELECT COMPRESS('a', 'ZSTD');
--! Unsupported feature 'COMPRESS by ZSTD'
