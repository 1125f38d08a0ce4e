-- Regular expressions. A case names the page of the public reference that gives the expected
-- values; where a value rests on something else, the case says on what.

-- page functions/regexp_like
SELECT REGEXP_LIKE('Sacramento', 'san.*', 'i'), REGEXP_LIKE('San Francisco', 'san.*', 'i'), REGEXP_LIKE('San Jose', 'San'), REGEXP_LIKE(NULL, 'San');
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> false | true | false | NULL

-- page functions/rlike
SELECT RLIKE('800-456-7891', $$[2-9]\d{2}-\d{3}-\d{4}$$), RLIKE('jsmith@email.com', '\\w+@[a-zA-Z_]+\\.[a-zA-Z]{2,3}'), 'San Francisco' RLIKE 'San.* [fF].*', 'Sacramento' NOT RLIKE 'San.*', NULL NOT RLIKE 'a';
--: BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> true | true | true | true | NULL

-- page functions/regexp: the last two patterns are one, in both kinds of quotes
SELECT v, v REGEXP 'San* [fF].*', v REGEXP 'San\\b.*', v REGEXP '.*\\s\\\\.*', v REGEXP $$.*\s\\.*$$ FROM VALUES ('San Francisco'), ('San Jose'), ('Santa Clara'), ('Sacramento'), ('Contains embedded single \\backslash') AS t(v) ORDER BY v;
--: VARCHAR, BOOLEAN, BOOLEAN, BOOLEAN, BOOLEAN
--> Contains embedded single \backslash | false | false | true | true
--> Sacramento | false | false | false | false
--> San Francisco | true | true | false | false
--> San Jose | false | true | false | false
--> Santa Clara | false | false | false | false

-- page functions/regexp_count
SELECT REGEXP_COUNT('It was the best of times, it was the worst of times', '\\bwas\\b', 1), REGEXP_COUNT('Excelence', 'e', 1, 'i'), REGEXP_COUNT('ER-6842,LG-230,LG-150,ER-3379,ER-6210', '\\bER-[0-9]{4}'), REGEXP_COUNT(NULL, 'a'), REGEXP_COUNT('a', 'a', NULL);
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 2 | 4 | 3 | NULL | NULL

-- page functions/regexp_count: occurrences that overlap count once; classes of POSIX
SELECT a, REGEXP_COUNT(a, '[[:punct:]][[:alnum:]]+[[:punct:]]', 1, 'i'), REGEXP_SUBSTR(a, '[[:punct:]][[:alnum:]]+[[:punct:]]', 1, 2) FROM VALUES (',abc,def,ghi,jkl,'), (',abc,,def,,ghi,,jkl,') AS overlap(a) ORDER BY a DESC;
--: VARCHAR, BIGINT, VARCHAR
--> ,abc,def,ghi,jkl, | 2 | ,ghi,
--> ,abc,,def,,ghi,,jkl, | 4 | ,def,

-- page functions-regexp: the options, of which the last counts
SELECT REGEXP_COUNT('snow', 'SNOW', 1, 'c'), REGEXP_COUNT('snow', 'SNOW', 1, 'i'), REGEXP_COUNT('snow', 'SNOW', 1, 'ci'), REGEXP_COUNT('snow', 'SNOW', 1, 'ic');
--: BIGINT, BIGINT, BIGINT, BIGINT
--> 0 | 1 | 1 | 0

-- page functions-regexp: lines, and whether a point matches their end
SELECT REGEXP_COUNT('a\nb', '^.', 1, 'm'), REGEXP_COUNT('a\nb', '^.'), REGEXP_COUNT('a\nb\n', '.$', 1, 'm'), REGEXP_COUNT('a\n', 'a$'), REGEXP_LIKE('a\nb', 'a.b'), REGEXP_LIKE('a\nb', 'a.b', 's'), REGEXP_LIKE('a\rb', 'a.b');
--: BIGINT, BIGINT, BIGINT, BIGINT, BOOLEAN, BOOLEAN, BOOLEAN
--> 2 | 1 | 2 | 0 | false | true | true

-- page functions-regexp: characters that mean something
SELECT REGEXP_SUBSTR('Customers - (NY)', '\\([[:alnum:]]+\\)'), REGEXP_SUBSTR('Customers - (NY)', $$\([[:alnum:]]+\)$$), REGEXP_LIKE('?', '\\?'), REGEXP_LIKE('?', '\\' || '?'), REGEXP_SUBSTR('Release 24', 'Release\\W+(\\d+)', 1, 1, 'e');
--: VARCHAR, VARCHAR, BOOLEAN, BOOLEAN, VARCHAR
--> (NY) | (NY) | true | true | 24

-- page functions-regexp: an empty pattern matches the empty string in RLIKE and nothing elsewhere
SELECT REGEXP_LIKE('', ''), REGEXP_LIKE('a', ''), REGEXP_COUNT('', ''), REGEXP_COUNT('abc', ''), REGEXP_SUBSTR('abc', ''), REGEXP_INSTR('', ''), REGEXP_REPLACE('abc', '', '-'), REGEXP_COUNT('abc', '()');
--: BOOLEAN, BOOLEAN, BIGINT, BIGINT, VARCHAR, BIGINT, VARCHAR, BIGINT
--> true | false | 0 | 0 | NULL | 0 | abc | 4

-- page functions-regexp: a character of Unicode counts as one, wherever it is
SELECT REGEXP_INSTR('😀😀a', 'a'), REGEXP_SUBSTR('😀b', '.'), REGEXP_SUBSTR('😀b', '.', 2), REGEXP_COUNT('😀😀', '.'), REGEXP_INSTR('Ärger', 'ä', 1, 1, 1, 'i');
--: BIGINT, VARCHAR, VARCHAR, BIGINT, BIGINT
--> 3 | 😀 | b | 2 | 2

-- page functions-regexp: there are no lazy repetitions, so a second one repeats the first
SELECT REGEXP_SUBSTR('<a><b>', '<.*?>'), REGEXP_SUBSTR('aaa', 'a+?'), REGEXP_SUBSTR('aab', 'a{2}?b'), REGEXP_SUBSTR('{x}', '{x}');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> <a><b> | aaa | aab | {x}

-- page functions-regexp: brackets hold any character
SELECT REGEXP_SUBSTR('a&&b[c]', '[&[]+'), REGEXP_SUBSTR('a]b', '[]]'), REGEXP_SUBSTR('a-b', '[^a-z]'), REGEXP_SUBSTR('x1 y', '[^[:alpha:][:digit:]]'), REGEXP_SUBSTR('a\\b', '[\\\\]'), REGEXP_SUBSTR('12ab', '[[:^digit:]]+');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> && | ] | - |   | \ | ab

-- page functions-regexp: there are no back references in patterns; the wording is that of RE2
SELECT REGEXP_LIKE('aa', '(a)\\1');
--! Invalid regular expression: '(a)\1', invalid escape sequence: \1

-- page functions-regexp: what is no extended regular expression of POSIX; the wording is that of RE2
SELECT REGEXP_REPLACE('foobarbarfoo', 'bar(?=bar)', '***');
--! Invalid regular expression: 'bar(?=bar)', no argument for repetition operator: ?

-- page functions-regexp: a bracket that is not closed; the wording is that of RE2
SELECT REGEXP_LIKE('a', '(a');
--! Invalid regular expression: '(a', missing ): (a

-- page functions-regexp: a class that is not closed; the wording is that of RE2
SELECT REGEXP_LIKE('a', '[a');
--! Invalid regular expression: '[a', missing ]: [a

-- page functions/regexp_substr: a position is positive; the wording is ours
SELECT REGEXP_SUBSTR('abc', 'b', 0);
--! Invalid parameter value: 0. Reason: Position must be positive

-- page functions/regexp_substr: occurrences count from 1; the wording is ours
SELECT REGEXP_SUBSTR('abc', 'b', 1, 0);
--! Invalid parameter value: 0. Reason: Occurrence must be positive

-- page functions/regexp_replace
SELECT REGEXP_REPLACE('Customers - (NY)', '\\(|\\)', ''), REGEXP_REPLACE('It was the best of times, it was the worst of times', '( ){1,}', ''), REGEXP_REPLACE('It was the best of times, it was the worst of times', 'times', 'days', 1, 2), REGEXP_REPLACE('firstname middlename lastname', '(.*) (.*) (.*)', '\\3, \\1 \\2');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> Customers - NY | Itwasthebestoftimes,itwastheworstoftimes | It was the best of times, it was the worst of days | lastname, firstname middlename

-- page functions/regexp_replace: from a position, one of several, by options
SELECT REGEXP_REPLACE(body, '\\b(\\S*)o(\\S*)\\b'), REGEXP_REPLACE(body, '\\b(\\S*)o(\\S*)\\b', '\\2@@\\1'), REGEXP_REPLACE(body, '\\b(\\S*)o(\\S*)\\b', '\\2@@\\1', 3), REGEXP_REPLACE(body, '\\b(\\S*)o(\\S*)\\b', '\\2@@\\1', 3, 3), REGEXP_REPLACE(body, '\\b(\\S*)o(\\S*)\\b', '\\2@@\\1', 3, 3, 'i'), REGEXP_REPLACE(body, '[aeiou]', '', 1, 0, 'i') FROM VALUES ('How are you doing today?'), ('PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS') AS t(body) ORDER BY body;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
-->  are   ? | w@@H are u@@y ing@@d day@@t? | How are u@@y ing@@d day@@t? | How are you doing day@@t? | How are you doing day@@t? | Hw r y dng tdy?
--> PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS | PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS | PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS | PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS | PACK MY BOX WITH FIVE DOZEN R@@LIQU JUGS | PCK MY BX WTH FV DZN LQR JGS

-- page functions/regexp_replace: between all characters
SELECT REGEXP_REPLACE('Hellooo World', '()', '*'), REGEXP_REPLACE('abc', 'x', 'y'), REGEXP_REPLACE(NULL, 'x'), REGEXP_REPLACE('ab', '(a)(b)', '\\0\\2$1\\\\');
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> *H*e*l*l*o*o*o* *W*o*r*l*d* | abc | NULL | abb$1\

-- page functions-regexp: a back reference in the replacement, in both kinds of quotes
SELECT REGEXP_REPLACE('When I am cold, I am bold.', '(.old)', 'very \\1'), REGEXP_REPLACE('When I am cold, I am bold.', '(.old)', $$very \1$$);
--: VARCHAR, VARCHAR
--> When I am very cold, I am very bold. | When I am very cold, I am very bold.

-- page functions/regexp_replace: a group that the pattern has not; the wording is ours
SELECT REGEXP_REPLACE('abc', '(b)', '\\2');
--! Invalid replacement: '\2', the pattern has 1 groups

-- page functions/regexp_substr
SELECT REGEXP_SUBSTR(s, 'the\\W+\\w+'), REGEXP_SUBSTR(s, 'the\\W+\\w+', 1, 2), REGEXP_SUBSTR(s, 'the\\W+(\\w+)', 1, 2, 'e', 1) FROM VALUES (2, 'It was the best of times, it was the worst of times.'), (3, 'In    the   string   the   extra   spaces  are   redundant.'), (4, 'A thespian theater is nearby.') AS demo2(id, s) ORDER BY id;
--: VARCHAR, VARCHAR, VARCHAR
--> the best | the worst | worst
--> the   string | the   extra | extra
--> NULL | NULL | NULL

-- page functions/regexp_substr: groups
SELECT REGEXP_SUBSTR(s, 'A\\W+(\\w+)', 1, 1, 'e', 1), REGEXP_SUBSTR(s, 'A\\W+(\\w+)', 1, 2, 'e', 1), REGEXP_SUBSTR(s, 'A\\W+(\\w+)', 1, 3, 'e', 1), REGEXP_SUBSTR(s, 'A\\W+(\\w+)', 1, 4, 'e', 1), REGEXP_SUBSTR(s, 'A\\W+(\\w)(\\w)(\\w)', 1, 1, 'e', 2), REGEXP_SUBSTR(s, 'A\\W+(\\w)(\\w)(\\w)', 1, 1, 'e', 3) FROM (SELECT 'A MAN A PLAN A CANAL' AS s);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> MAN | PLAN | CANAL | NULL | A | N

-- page functions/regexp_substr: e means the first group, without one the whole; a group means e
SELECT REGEXP_SUBSTR('abc', 'a(b)c', 1, 1, 'e'), REGEXP_SUBSTR('abc', 'abc', 1, 1, 'e'), REGEXP_SUBSTR('abc', 'a(b)c', 1, 1, '', 1), REGEXP_SUBSTR('abc', 'a(b)c', 1, 1, 'e', 0), REGEXP_SUBSTR('abc', 'a(b)c', 1, 1, 'e', 2), REGEXP_SUBSTR('abc', 'a(b)c', 1, 1, 'c'), REGEXP_SUBSTR('abc', 'b', 9), REGEXP_SUBSTR('abc', NULL);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> b | abc | b | abc | NULL | abc | NULL | NULL

-- page functions/regexp_substr: a word may begin where the search does
SELECT REGEXP_SUBSTR(body, '\\b\\S*o\\S*\\b'), REGEXP_SUBSTR(body, '\\b\\S*o\\S*\\b', 3), REGEXP_SUBSTR(body, '\\b\\S*o\\S*\\b', 3, 3), REGEXP_SUBSTR(body, '\\b\\S*o\\S*\\b', 3, 3, 'i'), REGEXP_SUBSTR(body, '(H\\S*o\\S*\\b).*', 1, 1, '') FROM VALUES (1, 'Hellooo World'), (2, 'How are you doing today?'), (3, 'the quick brown fox jumps over the lazy dog'), (4, 'PACK MY BOX WITH FIVE DOZEN LIQUOR JUGS') AS message(id, body) ORDER BY id;
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> Hellooo | llooo | NULL | NULL | Hellooo World
--> How | you | today | today | How are you doing today?
--> brown | brown | over | over | NULL
--> NULL | NULL | NULL | LIQUOR | NULL

-- page functions/regexp_substr: a line of a web server's log
SELECT REGEXP_SUBSTR(logs, '\\b\\d{1,3}\.\\d{1,3}\.\\d{1,3}\.\\d{1,3}\\b'), REGEXP_SUBSTR(logs, '([\\w:\/]+\\s[+\-]\\d{4})'), REGEXP_SUBSTR(logs, '\"((\\S+) (\\S+) (\\S+))\"', 1, 1, 'e'), REGEXP_SUBSTR(logs, '(\\d{3}) \\d+', 1, 1, 'e'), REGEXP_SUBSTR(logs, '\\d{3} (\\d+)', 1, 1, 'e') FROM (SELECT '192.168.2.20 - - [14/Feb/2018:10:27:10 -0800] "GET /cgi-bin/try/ HTTP/1.0" 200 3395' AS logs);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> 192.168.2.20 | 14/Feb/2018:10:27:10 -0800 | GET /cgi-bin/try/ HTTP/1.0 | 200 | 3395

-- page functions/regexp_substr_all
SELECT TO_JSON(REGEXP_SUBSTR_ALL(s, 'a[[:digit:]]')), TO_JSON(REGEXP_SUBSTR_ALL(s, 'a[[:digit:]]', 2)), TO_JSON(REGEXP_SUBSTR_ALL(s, 'a[[:digit:]]', 1, 3)), TO_JSON(REGEXP_SUBSTR_ALL(s, 'a[[:digit:]]', 1, 1, 'i')), TO_JSON(REGEXP_EXTRACT_ALL(s, '(a)([[:digit:]])', 1, 1, 'ie')), TO_JSON(REGEXP_SUBSTR_ALL(s, 'b')) FROM (SELECT 'a1_a2a3_a4A5a6' AS s);
--: VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR
--> ["a1","a2","a3","a4","a6"] | ["a2","a3","a4","a6"] | ["a3","a4","a6"] | ["a1","a2","a3","a4","A5","a6"] | ["a","a","a","a","A","a"] | []

-- page functions/regexp_substr_all: groups; none is NULL
SELECT TO_JSON(REGEXP_SUBSTR_ALL(s, 'A\\W+(\\w+)', 1, 2, 'e', 1)), TO_JSON(REGEXP_SUBSTR_ALL(s, 'A\\W+(\\w)(\\w)(\\w)', 1, 1, 'e', 2)), REGEXP_SUBSTR_ALL(s, 'a(b)c', 1, 1, 'e', 2) IS NULL, REGEXP_SUBSTR_ALL(NULL, 'a') IS NULL, TO_JSON(REGEXP_SUBSTR_ALL('say "a\\b"', '".*"')) FROM (SELECT 'A MAN A PLAN A CANAL' AS s);
--: VARCHAR, VARCHAR, BOOLEAN, BOOLEAN, VARCHAR
--> ["PLAN","CANAL"] | ["A","L","A"] | true | true | ["\"a\\b\""]

-- page functions/regexp_instr
SELECT REGEXP_INSTR(s, 'nevermore\\d'), REGEXP_INSTR(s, 'nevermore\\d', 5), REGEXP_INSTR(s, 'nevermore\\d', 1, 3), REGEXP_INSTR(s, 'nevermore\\d', 1, 3, 0), REGEXP_INSTR(s, 'nevermore\\d', 1, 3, 1), REGEXP_INSTR(s, 'nevermore', 1, 4), REGEXP_INSTR(NULL, 'x') FROM (SELECT 'nevermore1, nevermore2, nevermore3.' AS s);
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 1 | 13 | 25 | 25 | 35 | 0 | NULL

-- page functions/regexp_instr: groups
SELECT REGEXP_INSTR(s, 'the\\W+\\w+'), REGEXP_INSTR(s, 'the\\W+\\w+', 1, 2), REGEXP_INSTR(s, 'the\\W+(\\w+)', 1, 2, 0, 'e', 1), REGEXP_INSTR(s, 'the\\W+(\\w+)', 1, 2, 0, 'e'), REGEXP_INSTR(s, 'the\\W+(\\w+)', 1, 2, 0, '', 1) FROM VALUES (2, 'It was the best of times, it was the worst of times.'), (3, 'In    the   string   the   extra   spaces  are   redundant.'), (4, 'A thespian theater is nearby.') AS demo2(id, s) ORDER BY id;
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 8 | 34 | 38 | 38 | 38
--> 7 | 22 | 28 | 28 | 28
--> 0 | 0 | 0 | 0 | 0

-- page functions/regexp_instr: more groups, from a position
SELECT REGEXP_INSTR('A MAN A PLAN A CANAL', 'A\\W+(\\w)(\\w)(\\w)', 1, 1, 0, 'e', 3), REGEXP_INSTR(s, '\\bwas\\b', 1, 1), REGEXP_INSTR(s, 'the\\W+(\\w+)', 1, 1, 0), REGEXP_INSTR(s, 'the\\W+(\\w+)', 1, 1, 0, 'e'), REGEXP_INSTR(s, '[[:alpha:]]{2,}st', 15, 1) FROM (SELECT 'It was the best of times, it was the worst of times' AS s);
--: BIGINT, BIGINT, BIGINT, BIGINT, BIGINT
--> 5 | 4 | 8 | 12 | 38
