-- String functions. A case names the page of the public reference that gives the expected values,
-- and after "snowpark" the methods of com.snowflake.snowpark_java.Functions that send such SQL.

-- page functions/lower; snowpark lower
SELECT LOWER('abCDE'), LOWER(NULL);
--: VARCHAR, VARCHAR
--> abcde | NULL

-- page functions/upper; snowpark upper
SELECT UPPER('abCDE');
--: VARCHAR
--> ABCDE

-- page functions/concat; snowpark concat
SELECT CONCAT('George Washington ', 'Carver'), CONCAT('a', NULL), 'a' || 'b', 'a' || NULL::STRING;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> George Washington Carver | NULL | ab | NULL

-- page functions/concat_ws; snowpark concat_ws
SELECT CONCAT_WS(',', 'one', 'two', 'three'), CONCAT_WS(',', 'one', NULL), CONCAT_WS(',', 'one');
--: VARCHAR, VARCHAR, VARCHAR
--> one,two,three | NULL | one

-- page functions/contains; snowpark contains
SELECT CONTAINS('coffee', 'co'), CONTAINS('tea', 'co'), CONTAINS(NULL, 'co');
--: BOOLEAN, BOOLEAN, BOOLEAN
--> true | false | NULL

-- page functions/startswith; snowpark startswith
SELECT STARTSWITH('coffee', 'te'), STARTSWITH('tea', 'te');
--: BOOLEAN, BOOLEAN
--> false | true

-- page functions/endswith; snowpark endswith
SELECT ENDSWITH('coffee', 'ee'), ENDSWITH('tea', 'ee');
--: BOOLEAN, BOOLEAN
--> true | false

-- page functions/charindex; snowpark charindex, locate, instr
SELECT CHARINDEX('an', 'banana', 1), CHARINDEX('an', 'banana', 3), CHARINDEX('x', 'banana'), CHARINDEX('ch', 'abc');
--: BIGINT, BIGINT, BIGINT, BIGINT
--> 2 | 4 | 0 | 0

-- page functions/position
SELECT POSITION('an', 'banana', 1), POSITION('an' IN 'banana'), POSITION('abc' IN 'banana');
--: BIGINT, BIGINT, BIGINT
--> 2 | 2 | 0

-- page functions/substr; snowpark substring
SELECT SUBSTR('testing 1 2 3', 9, 5), SUBSTRING('mystring', -3, 2), SUBSTR('abc', 2), SUBSTR('abc', 5), SUBSTR('abc', 1, -1);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> 1 2 3 | in | bc |  | 

-- page functions/left; snowpark left
SELECT LEFT('ABCDEF', 3), LEFT('abc', 0);
--: VARCHAR, VARCHAR
--> ABC | 

-- page functions/right; snowpark right
SELECT RIGHT('ABCDEFG', 3), RIGHT('abc', 0);
--: VARCHAR, VARCHAR
--> EFG | 

-- page functions/length; snowpark length
SELECT LENGTH(''), LENGTH('Joyeux Noël'), LENGTH('圣诞节快乐'), LENGTH(NULL), LEN('abc'), LENGTH(TO_BINARY('4142'));
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 0 | 11 | 5 | NULL | 3 | 2

-- page functions/octet_length
SELECT OCTET_LENGTH('abc'), OCTET_LENGTH('ß'), BIT_LENGTH('abc');
--: BIGINT, BIGINT, BIGINT
--> 3 | 2 | 24

-- page functions/insert; snowpark insert
SELECT INSERT('abc', 1, 2, 'Z'), INSERT('abcdef', 3, 2, 'zzz'), INSERT('abc', 2, 1, '');
--: VARCHAR, VARCHAR, VARCHAR
--> Zc | abzzzef | ac

-- page functions/lpad; snowpark lpad
SELECT LPAD('123.45', 10, 'XY'), LPAD('hello', 2), LPAD('a', 3), LPAD('a', 0, 'x');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> XYXY123.45 | he |   a | 

-- page functions/rpad; snowpark rpad
SELECT RPAD('123.45', 10, 'XY'), RPAD('hello', 2), RPAD('a', 3) || '|';
--: VARCHAR, VARCHAR, VARCHAR
--> 123.45XYXY | he | a  |

-- page functions/trim; snowpark trim
SELECT TRIM('❄-❄ABC-❄-', '❄-'), '[' || TRIM('  a ') || ']';
--: VARCHAR, VARCHAR
--> ABC | [a]

-- page functions/ltrim; snowpark ltrim
SELECT LTRIM('#000000123', '0#'), LTRIM('#0000AISHIWAH123', '#0');
--: VARCHAR, VARCHAR
--> 123 | AISHIWAH123

-- page functions/rtrim; snowpark rtrim
SELECT RTRIM('$125.00', '0.'), RTRIM('*AAAA-0123*', '0123*-');
--: VARCHAR, VARCHAR
--> $125 | *AAAA

-- page functions/repeat; snowpark repeat
SELECT REPEAT('xy', 5), REPEAT('a', 0);
--: VARCHAR, VARCHAR
--> xyxyxyxyxy | 

-- page functions/space
SELECT '>' || SPACE(3) || '<';
--: VARCHAR
--> >   <

-- page functions/replace; snowpark replace
SELECT REPLACE('down', 'down', 'up'), REPLACE('Vacation in Athens', 'Athens', 'Rome'), REPLACE('abcd', 'bc');
--: VARCHAR, VARCHAR, VARCHAR
--> up | Vacation in Rome | ad

-- page functions/translate; snowpark translate
SELECT TRANSLATE('❄a❄bc❄dX', '❄bcd', 'xyz'), TRANSLATE('peña', 'ñ', 'n');
--: VARCHAR, VARCHAR
--> xaxyzxX | pena

-- page functions/reverse; snowpark reverse
SELECT REVERSE('Hello, world!');
--: VARCHAR
--> !dlrow ,olleH

-- page functions/initcap; snowpark initcap
SELECT INITCAP('the Quick-brown fox'), INITCAP('this is the new Frame+work', ' '), INITCAP('iqamqinterestedqinqthisqtopic', 'q');
--: VARCHAR, VARCHAR, VARCHAR
--> The Quick-Brown Fox | This Is The New Frame+work | IqAmqInterestedqInqThisqTopic

-- page functions/ascii; snowpark ascii
SELECT ASCII('!'), ASCII('A'), ASCII('bcd'), ASCII('');
--: INTEGER, INTEGER, INTEGER, INTEGER
--> 33 | 65 | 98 | 0

-- page functions/chr; snowpark chr
SELECT CHR(83), CHR(33), CHAR(65);
--: VARCHAR, VARCHAR, VARCHAR
--> S | ! | A

-- page functions/unicode
SELECT UNICODE('a'), UNICODE('❄');
--: INTEGER, INTEGER
--> 97 | 10052

-- page functions/soundex; snowpark soundex
SELECT SOUNDEX('I love rock and roll music.'), SOUNDEX('Marsha'), SOUNDEX('Marcia'), SOUNDEX('Pfister'), SOUNDEX('LVJR');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> I416 | M620 | M620 | P236 | L126

-- page functions/editdistance
SELECT EDITDISTANCE('Gute nacht', 'Ich weis nicht'), EDITDISTANCE('', 'abc'), EDITDISTANCE('future', 'past', 2);
--: BIGINT, BIGINT, BIGINT
--> 8 | 3 | 2

-- page functions/split; snowpark split
SELECT TO_JSON(SPLIT('127.0.0.1', '.')), TO_JSON(SPLIT('|a||', '|'));
--: VARCHAR, VARCHAR
--> ["127","0","0","1"] | ["","a","",""]

-- page functions/split_part
SELECT SPLIT_PART('11.22.33', '.', 0), SPLIT_PART('11.22.33', '.', 1), SPLIT_PART('11.22.33', '.', -1), SPLIT_PART('11.22.33', '.', 5), SPLIT_PART('aaa--bbb-BBB', '--', 2);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> 11 | 11 | 33 |  | bbb-BBB

-- page functions/strtok
SELECT STRTOK('a.b.c', '.', 1), STRTOK('user@snowflake.com', '@.', 3), STRTOK('a b'), STRTOK('a.b', '.', 5);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> a | com | a | NULL

-- page functions/strtok_to_array; snowpark strtok_to_array
SELECT TO_JSON(STRTOK_TO_ARRAY('a.b.c', '.')), TO_JSON(STRTOK_TO_ARRAY('user@snowflake.com', '.@'));
--: VARCHAR, VARCHAR
--> ["a","b","c"] | ["user","snowflake","com"]

-- page functions/regexp_like
SELECT REGEXP_LIKE('Sacramento', 'san.*', 'i'), REGEXP_LIKE('San Francisco', 'san.*', 'i'), REGEXP_LIKE('San Jose', 'San'), 'abc' REGEXP 'a.c', 'abc' RLIKE 'b', 'abc' NOT RLIKE 'b';
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> false | true | false | true | false | true

-- page functions/regexp_count; snowpark regexp_count
SELECT REGEXP_COUNT('It was the best of times, it was the worst of times', '\\bwas\\b', 1), REGEXP_COUNT('abcABC', 'b', 1, 'i'), REGEXP_COUNT('abcabc', 'b', 3);
--: BIGINT, BIGINT, BIGINT
--> 2 | 2 | 1

-- page functions/regexp_replace; snowpark regexp_replace
SELECT REGEXP_REPLACE('It was the best of times, it was the worst of times', '( ){1,}', ''), REGEXP_REPLACE('firstname middlename lastname', '(.*) (.*) (.*)', '\\3, \\1 \\2'), REGEXP_REPLACE('aXbXc', 'X', '-', 1, 2), REGEXP_REPLACE('abc', 'b');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> Itwasthebestoftimes,itwastheworstoftimes | lastname, firstname middlename | aXb-c | ac

-- page functions/regexp_substr; snowpark regexp_extract
SELECT REGEXP_SUBSTR('It was the best of times, it was the worst of times.', 'the\\W+\\w+'), REGEXP_SUBSTR('A MAN A PLAN A CANAL', 'A\\W+(\\w+)', 1, 2, 'e', 1), REGEXP_SUBSTR('Hellooo World', '\\b\\S*o\\S*\\b', 1, 3);
--: VARCHAR, VARCHAR, VARCHAR
--> the best | PLAN | NULL

-- page functions/regexp_instr
SELECT REGEXP_INSTR('It was the best of times, it was the worst of times.', '\\bwas\\b', 1, 1), REGEXP_INSTR('It was the best', 'the\\W+\\w+', 1, 1, 1), REGEXP_INSTR('abc', 'x');
--: BIGINT, BIGINT, BIGINT
--> 4 | 16 | 0

-- page functions/like; snowpark col, lit, toScalar
SELECT 'John  Dddoe' LIKE '%Jo%oe%', 'Joe' ILIKE 'jOE', 'a_b' LIKE 'a^_b' ESCAPE '^', 'axb' LIKE 'a^_b' ESCAPE '^';
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | true | true | false

-- page functions/like_any
SELECT 'John Dddoe' LIKE ANY ('%Jo%oe%', 'T%e'), 'Joe' ILIKE ANY ('x', 'jO%'), 'abc' LIKE ALL ('a%', '%c'), 'abd' LIKE ALL ('a%', '%c');
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | true | true | false

-- page functions/md5; snowpark md5
SELECT MD5('Snowflake'), MD5_HEX('a');
--: VARCHAR, VARCHAR
--> edf1439075a83a447fb8b630ddc9c8de | 0cc175b9c0f1b6a831c399e269772661

-- page functions/sha1; snowpark sha1
SELECT SHA1('Snowflake');
--: VARCHAR
--> fda76b0bcc1e87cf259b1d1e3271d76f590fb5dd

-- page functions/sha2; snowpark sha2
SELECT SHA2('Snowflake', 224), SHA2('Snowflake');
--: VARCHAR, VARCHAR
--> 6267d3d7a59929e6864dd4b737d98e3ef8569d9f88a7466647838532 | 1dbd59f661d68b90724f21084396b865497173e4d2714f4d91cf05fa5fc5e18d

-- page functions/hex_encode; snowpark hex
SELECT HEX_ENCODE('SNOW'), HEX_ENCODE('SNOW❄', 0), HEX_DECODE_STRING('534E4F57');
--: VARCHAR, VARCHAR, VARCHAR
--> 534E4F57 | 534e4f57e29d84 | SNOW

-- page functions/hex_decode_binary; snowpark unhex
SELECT HEX_DECODE_BINARY('534E4F57'), TRY_HEX_DECODE_BINARY('XX'), TRY_HEX_DECODE_STRING('534E4F57');
--: BLOB, BLOB, VARCHAR
--> 534E4F57 | NULL | SNOW

-- page functions/base64_encode; snowpark base64
SELECT BASE64_ENCODE('Snowflake ❄❄❄ Snowman ☃☃☃');
--: VARCHAR
--> U25vd2ZsYWtlIOKdhOKdhOKdhCBTbm93bWFuIOKYg+KYg+KYgw==

-- page functions/base64_decode_string; snowpark unbase64
SELECT BASE64_DECODE_STRING('U25vd2ZsYWtl'), BASE64_DECODE_BINARY('U25v'), TRY_BASE64_DECODE_STRING('!');
--: VARCHAR, BLOB, VARCHAR
--> Snowflake | 536E6F | NULL

-- page functions/collate
SELECT COLLATE('a', 'en-ci');
--! Unsupported feature 'COLLATE'

-- page functions/regexp_instr; snowpark substring_index
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

-- page functions/regexp_substr_all
SELECT TO_JSON(REGEXP_SUBSTR_ALL('a1_a2a3_a4A5a6', 'a[0-9]'));
--: VARCHAR
--> ["a1","a2","a3","a4","a6"]

-- page functions/regexp_substr_all
SELECT REGEXP_SUBSTR_ALL('a1_a2', 'a[0-9]', 2);
--! Unsupported feature 'REGEXP_SUBSTR_ALL of more than two arguments'

-- page functions/system_typeof
SELECT SYSTEM$TYPEOF(1);
--! Unsupported feature 'SYSTEM$TYPEOF'
