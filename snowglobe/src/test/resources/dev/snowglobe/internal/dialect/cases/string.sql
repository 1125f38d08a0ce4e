-- String functions. A case names the page of the public reference that gives the expected values,
-- and after "snowpark" the methods of com.snowflake.snowpark_java.Functions that send such SQL.

-- page functions/lower
SELECT LOWER('abCDE'), LOWER(NULL);
--: VARCHAR, VARCHAR
--> abcde | NULL

-- page functions/upper
SELECT UPPER('abCDE');
--: VARCHAR
--> ABCDE

-- page functions/concat
SELECT CONCAT('George Washington ', 'Carver'), CONCAT('a', NULL), 'a' || 'b', 'a' || NULL::STRING, CONCAT(X'41', X'42'), CONCAT('one'), CONCAT('a', 1, TRUE);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, BLOB, VARCHAR, VARCHAR
--> George Washington Carver | NULL | ab | NULL | 4142 | one | a1true

-- page functions/concat_ws
SELECT CONCAT_WS(',', 'one', 'two', 'three'), CONCAT_WS(',', 'one', NULL, 'two'), CONCAT_WS(',', 'one'), CONCAT_WS(NULL, 'a', 'b'), CONCAT_WS(X'2C', X'41', X'42');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, BLOB
--> one,two,three | NULL | one | NULL | 412C42

-- page functions/contains
SELECT CONTAINS('coffee', 'co'), CONTAINS('tea', 'co'), CONTAINS(NULL, 'co');
--: BOOLEAN, BOOLEAN, BOOLEAN
--> true | false | NULL

-- page functions/startswith
SELECT STARTSWITH('coffee', 'te'), STARTSWITH('tea', 'te');
--: BOOLEAN, BOOLEAN
--> false | true

-- page functions/endswith
SELECT ENDSWITH('coffee', 'ee'), ENDSWITH('tea', 'ee');
--: BOOLEAN, BOOLEAN
--> true | false

-- page functions/charindex
SELECT CHARINDEX('an', 'banana', 1), CHARINDEX('an', 'banana', 3), CHARINDEX('x', 'banana'), CHARINDEX('ch', 'abc');
--: BIGINT, BIGINT, BIGINT, BIGINT
--> 2 | 4 | 0 | 0

-- page functions/position
SELECT POSITION('an', 'banana', 1), POSITION('an', 'banana', 3), POSITION('an' IN 'banana'), POSITION('abc' IN 'banana'), POSITION('an', 'banana', 7), POSITION('', 'banana', 3), POSITION(X'EF', X'ABCDEF'), POSITION(X'BC', X'ABCD'), POSITION(X'AB', X'ABCDAB', 2);
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 2 | 4 | 2 | 0 | 0 | 1 | 3 | 0 | 3

-- page functions/position: in strings of all kinds
SELECT n, h, POSITION(n IN h) FROM VALUES ('', ''), ('', 'sth'), ('43', '41424344'), ('a', NULL), ('dog', 'catalog'), ('log', 'catalog'), ('lésine', 'le péché, la lésine'), ('nicht', 'Ich weiß nicht'), ('sth', ''), ('☃c', '☃a☃b☃c☃d'), ('☃☃', 'bunch of ☃☃☃☃'), (NULL, 'a') AS pos(n, h);
--: VARCHAR, VARCHAR, BIGINT
-->  |  | 1
-->  | sth | 1
--> 43 | 41424344 | 5
--> a | NULL | NULL
--> dog | catalog | 0
--> log | catalog | 5
--> lésine | le péché, la lésine | 14
--> nicht | Ich weiß nicht | 10
--> sth |  | 0
--> ☃c | ☃a☃b☃c☃d | 5
--> ☃☃ | bunch of ☃☃☃☃ | 10
--> NULL | a | NULL

-- page functions/substr
SELECT SUBSTR('testing 1 2 3', 9, 3), SUBSTRING('mystring', -3, 2), SUBSTR('abc', 2), SUBSTR('abc', 5), SUBSTR('abc', 1, -1), SUBSTR('abc', 0), SUBSTR('abc', -9, 2);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> 1 2 | in | bc |  |  | abc | 

-- page functions/substr: where it starts and how long it is
SELECT s, n, SUBSTR('mystring', s, n) FROM VALUES (-1, 3), (-3, 7), (-5, 3), (-7, 3), (0, 3), (0, 7), (1, 3), (3, 7), (7, 3), (NULL, 3), (3, NULL) AS t(s, n);
--: INTEGER, INTEGER, VARCHAR
--> -1 | 3 | g
--> -3 | 7 | ing
--> -5 | 3 | tri
--> -7 | 3 | yst
--> 0 | 3 | mys
--> 0 | 7 | mystrin
--> 1 | 3 | mys
--> 3 | 7 | string
--> 7 | 3 | ng
--> NULL | 3 | NULL
--> 3 | NULL | NULL

-- page functions/substr: bytes
SELECT SUBSTR(X'414243', 2), SUBSTR(X'414243', 0, 2), SUBSTR(X'414243', -2, 1), SUBSTR(X'414243', 9), LEFT(X'414243', 2), RIGHT(X'414243', 2);
--: BLOB, BLOB, BLOB, BLOB, BLOB, BLOB
--> 4243 | 4142 | 42 |  | 4142 | 4243

-- page functions/left
SELECT LEFT('ABCDEF', 3), LEFT('abc', 0), LEFT('abc', -1), LEFT('abc', 9), LEFT('abc', NULL), LEFT('20210320', 4);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> ABC |  |  | abc | NULL | 2021

-- page functions/right
SELECT RIGHT('ABCDEFG', 3), RIGHT('abc', 0), RIGHT('abc', -1), RIGHT('abc', 9), RIGHT('800-555-0100', 8);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> EFG |  |  | abc | 555-0100

-- page functions/length
SELECT LENGTH(''), LENGTH('Joyeux Noël'), LENGTH('圣诞节快乐'), LENGTH(NULL), LEN('abc'), LENGTH(TO_BINARY('4142'));
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 0 | 11 | 5 | NULL | 3 | 2

-- page functions/octet_length
SELECT OCTET_LENGTH('abc'), OCTET_LENGTH('ß'), BIT_LENGTH('abc');
--: BIGINT, BIGINT, BIGINT
--> 3 | 2 | 24

-- page functions/insert
SELECT INSERT('abc', 1, 2, 'Z'), INSERT('abcdef', 3, 2, 'zzz'), INSERT('abc', 2, 1, ''), INSERT('abc', 4, 0, 'Z'), INSERT(NULL, 1, 2, 'Z'), INSERT('abc', NULL, 2, 'Z'), INSERT('abc', 1, NULL, 'Z'), INSERT('abc', 1, 2, NULL), INSERT(X'414243', 2, 1, X'5A5A');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, BLOB
--> Zc | abzzzef | ac | abcZ | NULL | NULL | NULL | NULL | 415A5A43

-- page functions/lpad
SELECT LPAD('50', 8, '0'), LPAD('123.50', 19, '*_'), LPAD('Twelve Dollars', 10, '$'), LPAD('a', 3), LPAD('a', 0, 'x'), LPAD('a', -1), LPAD('a', 3, ''), LPAD(5, 3, '0');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> 00000050 | *_*_*_*_*_*_*123.50 | Twelve Dol |   a |  |  | a | 005

-- page functions/lpad: bytes
SELECT LPAD(b, 10, TO_BINARY(HEX_ENCODE(' '))), LPAD(b, 10, TO_BINARY(HEX_ENCODE('$'))), RPAD(b, 10, TO_BINARY(HEX_ENCODE('$'))) FROM VALUES (TO_BINARY(HEX_ENCODE('-123.00'))), (TO_BINARY(HEX_ENCODE('Hi'))), (TO_BINARY(HEX_ENCODE('Twelve Dollars'))) AS t(b);
--: BLOB, BLOB, BLOB
--> 2020202D3132332E3030 | 2424242D3132332E3030 | 2D3132332E3030242424
--> 20202020202020204869 | 24242424242424244869 | 48692424242424242424
--> 5477656C766520446F6C | 5477656C766520446F6C | 5477656C766520446F6C

-- page functions/rpad
SELECT RPAD('123.50', 19, '*_'), RPAD('hello', 2), RPAD('a', 3) || '|', RPAD('a', NULL, 'b'), RPAD('a', 3, NULL), RPAD(NULL, 3), LPAD('a', NULL);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> 123.50*_*_*_*_*_*_* | he | a  | | NULL | NULL | NULL | NULL

-- page functions/trim
SELECT TRIM('*-*ABC-*-', '*-'), '[' || TRIM('  a ') || ']', '>' || TRIM('ABC\n', '\n') || '<', LENGTH(TRIM(' \tx\n ')), TRIM(NULL), TRIM('a', NULL);
--: VARCHAR, VARCHAR, VARCHAR, BIGINT, VARCHAR, VARCHAR
--> ABC | [a] | >ABC< | 3 | NULL | NULL

-- page functions/ltrim
SELECT LTRIM('#000000123', '0#'), LTRIM('#0000AISHIWAH123', '#0');
--: VARCHAR, VARCHAR
--> 123 | AISHIWAH123

-- page functions/rtrim
SELECT RTRIM('$125.00', '0.'), RTRIM('*AAAA-0123*', '0123*-');
--: VARCHAR, VARCHAR
--> $125 | *AAAA

-- page functions/repeat
SELECT REPEAT('xy', 5), REPEAT('a', 0), REPEAT('a', NULL), REPEAT(NULL, 2), REPEAT('a', -1);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> xyxyxyxyxy |  | NULL | NULL | 

-- page functions/space
SELECT '>' || SPACE(3) || '<', SPACE(NULL);
--: VARCHAR, VARCHAR
--> >   < | NULL

-- page functions/replace
SELECT REPLACE('down', 'down', 'up'), REPLACE('Vacation in Athens', 'Athens', 'Rome'), REPLACE('abcd', 'bc'), REPLACE('abcd', 'bc', NULL), REPLACE(NULL, 'a', 'b'), REPLACE('aaa', 'aa', 'a');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> up | Vacation in Rome | ad | NULL | NULL | aa

-- page functions/translate
SELECT TRANSLATE('peña', 'ñ', 'n'), TRANSLATE('❄a❄bX❄dYZ❄', 'XYZ❄', 'cef'), TRANSLATE('abc', 'b', NULL);
--: VARCHAR, VARCHAR, VARCHAR
--> pena | abcdef | NULL

-- page functions/translate: more letters than there are to replace
SELECT TRANSLATE('abc', 'a', 'xyz');
--! String 'xyz' is too long and would be truncated

-- page functions/reverse
SELECT REVERSE('Hello, world!'), REVERSE(NULL), REVERSE(X'4142FF'), REVERSE(123);
--: VARCHAR, VARCHAR, BLOB, VARCHAR
--> !dlrow ,olleH | NULL | FF4241 | 321

-- page functions/initcap
SELECT INITCAP('OVER the River 2 Times'), INITCAP('HelL0_hi+therE'), INITCAP('νησί του ποταμού'), INITCAP('Hi,are?you!there'), INITCAP('ÉéÀàè]çÂâ'), INITCAP(NULL);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> Over The River 2 Times | Hell0_Hi+There | Νησί Του Ποταμού | Hi,Are?You!There | Ééààè]Çââ | NULL

-- page functions/initcap: delimiters of one's own
SELECT INITCAP('this is the new Frame+work', ''), INITCAP('iqamqinterestedqinqthisqtopic', 'q'), INITCAP('lion☂fRog potato⨊cLoUD', '⨊☂'), INITCAP('apple is僉sweetandballIsROUND', '僉a b');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> This is the new frame+work | IqAmqInterestedqInqThisqTopic | Lion☂Frog potato⨊Cloud | aPple Is僉SweetaNdbaLlisround

-- page functions/ascii
SELECT ASCII('!'), ASCII('A'), ASCII('bcd'), ASCII('');
--: INTEGER, INTEGER, INTEGER, INTEGER
--> 33 | 65 | 98 | 0

-- page functions/chr
SELECT CHR(83), CHR(33), CHR(169), CHR(8364), CHR(NULL), CHAR(65), LENGTH(CHR(0));
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, BIGINT
--> S | ! | © | € | NULL | A | 1

-- page functions/chr: no character
SELECT CHR(-1);
--! Invalid character code -1 in the CHR input

-- page functions/chr: no character of any kind
SELECT CHR(999999999999);
--! Invalid character code 999999999999 in the CHR input

-- page functions/unicode
SELECT column1, UNICODE(column1), CHAR(UNICODE(column1)) = LEFT(column1, 1) FROM VALUES ('a'), ('\u2744'), ('cde'), (NULL);
--: VARCHAR, INTEGER, BOOLEAN
--> a | 97 | true
--> ❄ | 10052 | true
--> cde | 99 | true
--> NULL | NULL | NULL

-- page functions/unicode: of nothing
SELECT UNICODE(''), UNICODE('😀');
--: INTEGER, INTEGER
--> 0 | 128512

-- page functions/soundex
SELECT SOUNDEX('I love rock and roll music.'), SOUNDEX('I love rocks and gemstones.'), SOUNDEX('I leave a rock wherever I go.'), SOUNDEX('Marks'), SOUNDEX('Marx'), SOUNDEX('Marsha'), SOUNDEX('Marcia'), SOUNDEX('Pfister');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> I416 | I416 | I416 | M620 | M620 | M620 | M620 | P236

-- page functions/soundex_p123
SELECT SOUNDEX_P123('Pfister'), SOUNDEX('LLoyd'), SOUNDEX_P123('Lloyd');
--: VARCHAR, VARCHAR, VARCHAR
--> P123 | L300 | L430

-- page functions/editdistance
SELECT EDITDISTANCE(s, t), EDITDISTANCE(t, s), EDITDISTANCE(s, t, 3), EDITDISTANCE(s, t, -1) FROM VALUES ('', ''), ('Gute nacht', 'Ich weis nicht'), ('Ich weiß nicht', 'Ich wei? nicht'), ('Ich weiß nicht', 'Ich weiss nicht'), ('Ich weiß nicht', NULL), ('Snowflake', 'Oracle'), ('święta', 'swieta'), (NULL, NULL) AS ed(s, t);
--: BIGINT, BIGINT, BIGINT, BIGINT
--> 0 | 0 | 0 | 0
--> 8 | 8 | 3 | 0
--> 1 | 1 | 1 | 0
--> 2 | 2 | 2 | 0
--> NULL | NULL | NULL | NULL
--> 7 | 7 | 3 | 0
--> 2 | 2 | 2 | 0
--> NULL | NULL | NULL | NULL

-- page functions/jarowinkler_similarity
SELECT JAROWINKLER_SIMILARITY(s, t), JAROWINKLER_SIMILARITY(t, s) FROM VALUES ('', ''), ('Gute nacht', 'Ich weis nicht'), ('Ich weiß nicht', 'Ich wei? nicht'), ('Ich weiß nicht', 'Ich weiss nicht'), ('Ich weiß nicht', NULL), ('Snowflake', 'Oracle'), ('święta', 'swieta'), ('Abc', 'aBC') AS ed(s, t);
--: BIGINT, BIGINT
--> 0 | 0
--> 56 | 56
--> 98 | 98
--> 97 | 97
--> NULL | NULL
--> 61 | 61
--> 77 | 77
--> 100 | 100

-- page functions/split
SELECT TO_JSON(SPLIT('127.0.0.1', '.')), SPLIT('127.0.0.1', '.')[0]::STRING, TO_JSON(SPLIT('|a||', '|')), TO_JSON(SPLIT('abc', '')), SPLIT(NULL, '.') IS NULL, SPLIT('a', NULL) IS NULL, SPLIT(NULL, '') IS NULL;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, BOOLEAN, BOOLEAN, BOOLEAN
--> ["127","0","0","1"] | 127 | ["","a","",""] | ["abc"] | true | true | true

-- page functions/split_part
SELECT n, SPLIT_PART('11.22.33', '.', n) FROM VALUES (0), (1), (2), (3), (4), (-1), (-2), (-3), (-4), (NULL) AS t(n);
--: INTEGER, VARCHAR
--> 0 | 11
--> 1 | 11
--> 2 | 22
--> 3 | 33
--> 4 | 
--> -1 | 33
--> -2 | 22
--> -3 | 11
--> -4 | 
--> NULL | NULL

-- page functions/split_part: delimiters at the ends, of several characters, and none
SELECT SPLIT_PART('|a|b|c|', '|', 1), SPLIT_PART('|a|b|c|', '|', 2), SPLIT_PART('aaa--bbb-BBB--ccc', '--', 2), SPLIT_PART('user@snowflake.com', '', 1), SPLIT_PART('user@snowflake.com', '', -1), SPLIT_PART('user@snowflake.com', '', 2), SPLIT_PART('user@snowflake.com', '', -2);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
-->  | a | bbb-BBB | user@snowflake.com | user@snowflake.com |  | 

-- page functions/strtok
SELECT STRTOK('a.b.c', '.', 1), STRTOK('user@snowflake.com', '@.', 1), STRTOK('user@snowflake.com', '@.', 2), STRTOK('user@snowflake.com', '@.', 3), STRTOK('user@snowflake.com.', '@.', 4), STRTOK('', '', 1), STRTOK('a.b', '', 1), STRTOK('a b');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> a | user | snowflake | com | NULL | NULL | a.b | a

-- page functions/strtok: what there is not
SELECT STRTOK(NULL, '.', 1), STRTOK('a.b', NULL, 1), STRTOK('a.b', '.', NULL), STRTOK('a.b', '.', 0), STRTOK('a.b', '.', -1), STRTOK('data1||data2|-data3---data4', '|-', 4), STRTOK('(a)+[b]', '()+[]', 2);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> NULL | NULL | NULL | NULL | NULL | data4 | b

-- page functions/strtok_to_array
SELECT TO_JSON(STRTOK_TO_ARRAY('a.b.c', '.')), TO_JSON(STRTOK_TO_ARRAY('user@snowflake.com', '.@')), TO_JSON(STRTOK_TO_ARRAY('a b')), TO_JSON(STRTOK_TO_ARRAY('..', '.')), STRTOK_TO_ARRAY(NULL, '.') IS NULL, STRTOK_TO_ARRAY('a', NULL) IS NULL;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, BOOLEAN, BOOLEAN
--> ["a","b","c"] | ["user","snowflake","com"] | ["a","b"] | [] | true | true

-- page functions/like
SELECT name, name LIKE '%Jo%oe%', name NOT LIKE 'John%', name LIKE '', name LIKE '%\'%', name LIKE '%J%h%^_do%' ESCAPE '^' FROM VALUES ('John  Dddoe'), ('John \'alias\' Doe'), ('Joe   Doe'), ('John_down'), ('Joe down'), ('Elaine'), (''), (NULL) AS like_ex(name);
--: VARCHAR, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> John  Dddoe | true | false | false | false | false
--> John 'alias' Doe | true | false | false | true | false
--> Joe   Doe | true | true | false | false | false
--> John_down | false | false | false | false | true
--> Joe down | false | true | false | false | false
--> Elaine | false | true | false | false | false
-->  | false | true | true | false | false
--> NULL | NULL | NULL | NULL | NULL | NULL

-- page functions/like: signs that escape, line ends, and NULL
SELECT '100%' LIKE '100^%' ESCAPE '^', '1000 times' LIKE '100\\%' ESCAPE '\\', '100%' LIKE '100\\%' ESCAPE '\\', 'a\\b' LIKE 'a\\b', 'a\nb' LIKE 'a_b', 'a\nb' LIKE 'a%', NULL LIKE NULL, 'a' LIKE NULL;
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | false | true | true | true | true | NULL | NULL

-- page functions/like: as a function, and so are ILIKE and RLIKE on their pages
SELECT LIKE('100%', '100^%', '^'), LIKE('Joe', 'j%'), ILIKE('Joe', 'j%'), NOT ILIKE('Joe', 'j%'), 'x' || 'y' LIKE ('x%'), 'a' NOT LIKE ('a'), IFF(LIKE('a', 'a'), 1, 2), CASE WHEN NOT LIKE('a', 'b') THEN 1 END;
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, INTEGER, INTEGER
--> true | false | true | false | true | false | 1 | 1

-- page functions/ilike
SELECT name, name ILIKE '%j%h%do%', name NOT ILIKE '%j%h%do%', name ILIKE '%j%h%^_do%' ESCAPE '^' FROM VALUES ('John  Dddoe'), ('Joe   Doe'), ('John_down'), ('Joe down'), (NULL) AS ilike_ex(name);
--: VARCHAR, BOOLEAN, BOOLEAN, BOOLEAN
--> John  Dddoe | true | false | false
--> Joe   Doe | false | true | false
--> John_down | true | false | true
--> Joe down | false | true | false
--> NULL | NULL | NULL | NULL

-- page functions/like_all
SELECT name, name LIKE ALL ('%Jo%oe%', 'J%e'), name LIKE ALL ('%Jo%oe%', 'J%n'), name LIKE ALL ('%J%h%^_do%', 'J%^%wn') ESCAPE '^', NOT name LIKE ALL ('%Jo%oe%', 'J%e') FROM VALUES ('John  Dddoe'), ('Joe   Doe'), ('John_do%wn'), ('Joe down'), ('Tom   Doe'), (NULL) AS like_all_example(name);
--: VARCHAR, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> John  Dddoe | true | false | false | false
--> Joe   Doe | true | false | false | false
--> John_do%wn | false | false | true | true
--> Joe down | false | false | false | true
--> Tom   Doe | false | false | false | true
--> NULL | NULL | NULL | NULL | NULL

-- page functions/like_any
SELECT 'John Dddoe' LIKE ANY ('%Jo%oe%', 'T%e'), 'Joe' ILIKE ANY ('x', 'jO%'), 'abc' LIKE ALL ('a%', '%c'), 'abd' LIKE ALL ('a%', '%c');
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | true | true | false

-- page functions/md5
SELECT MD5('Snowflake'), MD5_HEX('a');
--: VARCHAR, VARCHAR
--> edf1439075a83a447fb8b630ddc9c8de | 0cc175b9c0f1b6a831c399e269772661

-- page functions/sha1
SELECT SHA1('Snowflake');
--: VARCHAR
--> fda76b0bcc1e87cf259b1d1e3271d76f590fb5dd

-- page functions/sha2
SELECT SHA2('Snowflake', 224), SHA2('Snowflake');
--: VARCHAR, VARCHAR
--> 6267d3d7a59929e6864dd4b737d98e3ef8569d9f88a7466647838532 | 1dbd59f661d68b90724f21084396b865497173e4d2714f4d91cf05fa5fc5e18d

-- page functions/hex_encode
SELECT HEX_ENCODE('SNOW'), HEX_ENCODE('SNOW❄', 0), HEX_DECODE_STRING('534E4F57');
--: VARCHAR, VARCHAR, VARCHAR
--> 534E4F57 | 534e4f57e29d84 | SNOW

-- page functions/hex_decode_binary
SELECT HEX_DECODE_BINARY('534E4F57'), TRY_HEX_DECODE_BINARY('XX'), TRY_HEX_DECODE_STRING('534E4F57');
--: BLOB, BLOB, VARCHAR
--> 534E4F57 | NULL | SNOW

-- page functions/base64_encode
SELECT BASE64_ENCODE('Snowflake'), BASE64_ENCODE('HELLO'), BASE64_ENCODE('Snowflake ❄❄❄ Snowman ☃☃☃', 0), REPLACE(BASE64_ENCODE('Snowflake ❄❄❄ Snowman ☃☃☃', 32, '$'), '\n', '|'), BASE64_ENCODE('abcd', 0, '+/%'), BASE64_ENCODE(X'FBFF', 0, '-_');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> U25vd2ZsYWtl | SEVMTE8= | U25vd2ZsYWtlIOKdhOKdhOKdhCBTbm93bWFuIOKYg+KYg+KYgw== | U25vd2ZsYWtlIOKdhOKdhOKdhCBTbm93|bWFuIOKYg$KYg$KYgw== | YWJjZA%% | -_8=

-- page functions/base64_decode_string
SELECT BASE64_DECODE_STRING('U25vd2ZsYWtl'), BASE64_DECODE_STRING('SEVMTE8='), BASE64_DECODE_BINARY('U25v'), BASE64_DECODE_STRING('U25vd2ZsYWtlIOKdhOKdhOKdhCBTbm93\nbWFuIOKYg$KYg$KYgw==', '$'), BASE64_DECODE_BINARY('-_8=', '-_'), TRY_BASE64_DECODE_STRING('!'), TRY_BASE64_DECODE_BINARY('-_8=', '-_'), BASE64_DECODE_STRING(NULL);
--: VARCHAR, VARCHAR, BLOB, VARCHAR, BLOB, VARCHAR, BLOB, VARCHAR
--> Snowflake | HELLO | 536E6F | Snowflake ❄❄❄ Snowman ☃☃☃ | FBFF | NULL | FBFF | NULL

-- page functions/collate
SELECT v, COLLATE(v, 'es-ci'), v = 'Ñ', COLLATE(v, 'es-ci') = 'Ñ', v COLLATE 'es-ci' = 'Ñ', COLLATE(v, 'utf8') = 'Ñ' FROM (SELECT 'ñ' AS v);
--: VARCHAR, VARCHAR, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> ñ | ñ | false | true | true | false

-- page functions/collate: an order in a language, and that of bytes
SELECT (SELECT LISTAGG(c, '') WITHIN GROUP (ORDER BY c COLLATE 'de') FROM VALUES ('z'), ('ä'), ('a'), ('B') AS t(c)), (SELECT LISTAGG(c, '') WITHIN GROUP (ORDER BY COLLATE(c, 'utf8')) FROM VALUES ('z'), ('ä'), ('a'), ('B') AS t(c));
--: VARCHAR, VARCHAR
--> aäBz | Bazä

-- page functions/collate: what no word of the specification means here
SELECT COLLATE('a', 'en-upper');
--! Unsupported feature 'COLLATE 'en-upper''

-- page functions/parse_url
SELECT TO_JSON(PARSE_URL('mailto:abc@xyz.com')), TO_JSON(PARSE_URL('https://www.snowflake.com/')), TO_JSON(PARSE_URL('http://USER:PASS@EXAMPLE.INT:4345/HELLO.PHP?USER=1')), PARSE_URL(NULL), PARSE_URL('https://www.snowflake.com/'):host = 'www.snowflake.com';
--: VARCHAR, VARCHAR, VARCHAR, VARIANT, BOOLEAN
--> {"fragment":null,"host":null,"parameters":null,"path":"abc@xyz.com","port":null,"query":null,"scheme":"mailto"} | {"fragment":null,"host":"www.snowflake.com","parameters":null,"path":"","port":null,"query":null,"scheme":"https"} | {"fragment":null,"host":"USER:PASS@EXAMPLE.INT","parameters":{"USER":"1"},"path":"HELLO.PHP","port":"4345","query":"USER=1","scheme":"http"} | NULL | true

-- page functions/parse_url
SELECT TO_JSON(PARSE_URL('example.int/hello.php?user=12#nofragment', 1)), PARSE_URL('https://a.int/b#c'):fragment::VARCHAR;
--: VARCHAR, VARCHAR
--> {"error":"scheme not specified"} | c

-- page functions/parse_ip
SELECT TO_JSON(PARSE_IP('192.168.242.188/24', 'INET')), TO_JSON(PARSE_IP('fe80::20c:29ff:fe2c:429/64', 'INET'));
--: VARCHAR, VARCHAR
--> {"family":4,"host":"192.168.242.188","ip_fields":[3232297660,0,0,0],"ip_type":"inet","ipv4":3232297660,"ipv4_range_end":3232297727,"ipv4_range_start":3232297472,"netmask_prefix_length":24,"snowflake$type":"ip_address"} | {"family":6,"hex_ipv6":"FE80000000000000020C29FFFE2C0429","hex_ipv6_range_end":"FE80000000000000FFFFFFFFFFFFFFFF","hex_ipv6_range_start":"FE800000000000000000000000000000","host":"fe80::20c:29ff:fe2c:429","ip_fields":[4269801472,0,34351615,4264297513],"ip_type":"inet","netmask_prefix_length":64,"snowflake$type":"ip_address"}

-- page functions/parse_ip: which addresses are in a range
SELECT e.obj:host::VARCHAR FROM (SELECT PARSE_IP(column1, 'INET') AS obj FROM VALUES ('fe80:12:20c:29ff:fe2c:430:370:2/64'), ('fe80:12:1:29ff:fe2c:430:370:00F0/64'), ('fe80:12:1:29ff:fe2c:430:370:2/64')) e, (SELECT PARSE_IP('fe80:12:1:29ff::/64', 'INET') AS obj) l WHERE e.obj:hex_ipv6 BETWEEN l.obj:hex_ipv6_range_start AND l.obj:hex_ipv6_range_end ORDER BY 1;
--: VARCHAR
--> fe80:12:1:29ff:fe2c:430:370:00F0
--> fe80:12:1:29ff:fe2c:430:370:2

-- page functions/parse_ip
SELECT PARSE_IP('1.2.3.456', 'INET');
--! Error parsing IP: invalid part 456 of the address 1.2.3.456

-- page functions/regexp_instr
SELECT SUBSTRING('www.apache.org', 1, REGEXP_INSTR('www.apache.org', '\\.', 1, 2) - 1), SUBSTRING('a.b', 1, REGEXP_INSTR(REVERSE('a.b'), '\\.', 1, 1));
--: VARCHAR, VARCHAR
--> www.apache | a.

-- page functions/md5_number_lower64
SELECT MD5_NUMBER_LOWER64('Snowflake'), MD5_NUMBER_UPPER64('Snowflake');
--: UBIGINT, UBIGINT
--> 9203306159527282910 | 17145559544104499780

-- page functions/rtrimmed_length
SELECT RTRIMMED_LENGTH(' ABCD  ');
--: BIGINT
--> 5

-- page functions/system_typeof
SELECT SYSTEM$TYPEOF(NULL), SYSTEM$TYPEOF(1), SYSTEM$TYPEOF(1e10), SYSTEM$TYPEOF(10000), SYSTEM$TYPEOF('something');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> NULL[LOB] | NUMBER(1,0)[SB1] | NUMBER(11,0)[SB8] | NUMBER(5,0)[SB2] | VARCHAR(9)[LOB]

-- page functions/system_typeof: of other expressions
SELECT SYSTEM$TYPEOF(TRUE), SYSTEM$TYPEOF(d), SYSTEM$TYPEOF(n), SYSTEM$TYPEOF([n]), SYSTEM$TYPEOF(n::VARIANT), SYSTEM$TYPEOF(SUM(f) OVER ()) FROM (SELECT '2024-01-01'::DATE AS d, 1.5::NUMBER(10,2) AS n, 1::FLOAT AS f);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> BOOLEAN[SB1] | DATE[SB4] | NUMBER(10,2)[SB8] | ARRAY[LOB] | VARIANT[LOB] | FLOAT[DOUBLE]

-- page functions/uuid_string
SELECT UUID_STRING('fe971b24-9572-4005-b22f-351e9c09274d', 'foo'), REGEXP_LIKE(UUID_STRING(), '[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}');
--: VARCHAR, BOOLEAN
--> dc0b6f65-fca6-5b4b-9d37-ccc3fde1f3e2 | true
