package dev.snowglobe.snowpark;

import static com.snowflake.snowpark_java.Functions.*;
import static dev.snowglobe.snowpark.Expected.row;
import static dev.snowglobe.snowpark.Written.json;

import com.snowflake.snowpark_java.Functions;
import java.util.List;

/** {@link Functions} on text. */
final class TextFunctionCases {

  private TextFunctionCases() {}

  static Cases cases() {
    Cases cases = Cases.of(Functions.class);
    letters(cases);
    searching(cases);
    cutting(cases);
    encoding(cases);
    patterns(cases);
    return cases;
  }

  private static void letters(Cases cases) {
    cases
        .value("upper", "sql-reference/functions/upper", "ABCDE", () -> upper(lit("abCDE")))
        .value("lower", "sql-reference/functions/lower", "abcde", () -> lower(lit("abCDE")))
        .value(
            "initcap",
            "sql-reference/functions/initcap",
            "The Quick-Brown Fox",
            () -> initcap(lit("the Quick-brown fox")))
        .value("length", "sql-reference/functions/length", 11L, () -> length(lit("Joyeux Noël")))
        .value(
            "concat",
            "sql-reference/functions/concat",
            "George Washington Carver",
            () -> concat(lit("George Washington "), lit("Carver")))
        .value("concat", "sql-reference/functions/concat", null, () -> concat(lit("a"), lit(null)))
        .value(
            "concat_ws",
            "sql-reference/functions/concat_ws",
            "one,two,three",
            () -> concat_ws(lit(","), lit("one"), lit("two"), lit("three")))
        .value(
            "reverse",
            "sql-reference/functions/reverse",
            "!dlrow ,olleH",
            () -> reverse(lit("Hello, world!")))
        .value(
            "repeat", "sql-reference/functions/repeat", "xyxyxy", () -> repeat(lit("xy"), lit(3)))
        .value(
            "translate",
            "sql-reference/functions/translate",
            "xaxyzxX",
            () -> translate(lit("❄a❄bc❄dX"), lit("❄bcd"), lit("xyz")))
        .value("soundex", "sql-reference/functions/soundex", "M620", () -> soundex(lit("Marsha")))
        .value("ascii", "sql-reference/functions/ascii", 98L, () -> ascii(lit("bcd")))
        .value("chr", "sql-reference/functions/chr", "S", () -> chr(lit(83)));
  }

  private static void searching(Cases cases) {
    cases
        .value(
            "contains",
            "sql-reference/functions/contains",
            true,
            () -> contains(lit("coffee"), lit("ff")))
        .value(
            "startswith",
            "sql-reference/functions/startswith",
            false,
            () -> startswith(lit("coffee"), lit("te")))
        .value(
            "endswith",
            "sql-reference/functions/endswith",
            true,
            () -> endswith(lit("coffee"), lit("ee")))
        .value(
            "charindex",
            "sql-reference/functions/charindex",
            2L,
            () -> charindex(lit("an"), lit("banana")))
        .value(
            "charindex",
            "sql-reference/functions/charindex",
            4L,
            () -> charindex(lit("an"), lit("banana"), lit(3)))
        .value("instr", "sql-reference/functions/position", 2L, () -> instr(lit("banana"), "an"))
        .value(
            "locate",
            "sql-reference/functions/position",
            4L,
            () -> locate(lit("an"), lit("banana"), 3))
        .rows(
            "locate",
            "sql-reference/functions/position",
            List.of(row(2L)),
            c -> c.sql("SELECT 'banana' AS s").select(locate("an", col("s"))));
  }

  private static void cutting(Cases cases) {
    cases
        .value(
            "substring",
            "sql-reference/functions/substr",
            "1 2 3",
            () -> substring(lit("testing 1 2 3"), lit(9), lit(5)))
        .value("left", "sql-reference/functions/left", "ABC", () -> left(lit("ABCDEF"), lit(3)))
        .value("right", "sql-reference/functions/right", "EFG", () -> right(lit("ABCDEFG"), lit(3)))
        .value(
            "lpad",
            "sql-reference/functions/lpad",
            "XYXY123.45",
            () -> lpad(lit("123.45"), lit(10), lit("XY")))
        .value(
            "rpad",
            "sql-reference/functions/rpad",
            "123.45XYXY",
            () -> rpad(lit("123.45"), lit(10), lit("XY")))
        .value(
            "trim", "sql-reference/functions/trim", "ABC", () -> trim(lit("❄-❄ABC-❄-"), lit("❄-")))
        .value("ltrim", "sql-reference/functions/ltrim", "a ", () -> ltrim(lit("  a ")))
        .value(
            "ltrim",
            "sql-reference/functions/ltrim",
            "123",
            () -> ltrim(lit("#000000123"), lit("0#")))
        .value("rtrim", "sql-reference/functions/rtrim", " a", () -> rtrim(lit(" a  ")))
        .value(
            "rtrim",
            "sql-reference/functions/rtrim",
            "$125",
            () -> rtrim(lit("$125.00"), lit("0.")))
        .value(
            "insert",
            "sql-reference/functions/insert",
            "abzzzef",
            () -> insert(lit("abcdef"), lit(3), lit(2), lit("zzz")))
        .value(
            "replace",
            "sql-reference/functions/replace",
            "ad",
            () -> replace(lit("abcd"), lit("bc")))
        .value(
            "replace",
            "sql-reference/functions/replace",
            "Vacation in Rome",
            () -> replace(lit("Vacation in Athens"), lit("Athens"), lit("Rome")))
        .value(
            "split",
            "sql-reference/functions/split",
            "[\"127\",\"0\",\"0\",\"1\"]",
            () -> json(split(lit("127.0.0.1"), lit("."))))
        .value(
            "strtok_to_array",
            "sql-reference/functions/strtok_to_array",
            "[\"a.b.c\",\"d\"]",
            () -> json(strtok_to_array(lit("a.b.c d"))))
        .value(
            "strtok_to_array",
            "sql-reference/functions/strtok_to_array",
            "[\"user\",\"snowflake\",\"com\"]",
            () -> json(strtok_to_array(lit("user@snowflake.com"), lit(".@"))))
        .value(
            "substring_index",
            "developer-guide/snowpark/reference/java/com/snowflake/snowpark_java/Functions.html",
            "It was ",
            () -> substring_index("It was the best of times", "was", 1));
  }

  private static void encoding(Cases cases) {
    cases
        .value(
            "base64",
            "sql-reference/functions/base64_encode",
            "U25vd2ZsYWtl",
            () -> base64(lit("Snowflake")))
        .value(
            "unbase64",
            "sql-reference/functions/base64_decode_string",
            "Snowflake",
            () -> unbase64(lit("U25vd2ZsYWtl")))
        .value("hex", "sql-reference/functions/hex_encode", "534E4F57", () -> hex(lit("SNOW")))
        .value(
            "unhex",
            "sql-reference/functions/hex_decode_string",
            "SNOW",
            () -> unhex(lit("534E4F57")))
        .value(
            "md5",
            "sql-reference/functions/md5",
            "edf1439075a83a447fb8b630ddc9c8de",
            () -> md5(lit("Snowflake")))
        .value(
            "sha1",
            "sql-reference/functions/sha1",
            "fda76b0bcc1e87cf259b1d1e3271d76f590fb5dd",
            () -> sha1(lit("Snowflake")))
        .value(
            "sha2",
            "sql-reference/functions/sha2",
            "6267d3d7a59929e6864dd4b737d98e3ef8569d9f88a7466647838532",
            () -> sha2(lit("Snowflake"), 224))
        .rows(
            "hash",
            "sql-reference/functions/hash",
            List.of(row(true, false)),
            c ->
                c.sql("SELECT 'a' AS a, 'a' AS b, 'c' AS c")
                    .select(
                        hash(col("a")).equal_to(hash(col("b"))),
                        hash(col("a"), col("b")).equal_to(hash(col("a"), col("c")))));
  }

  private static void patterns(Cases cases) {
    cases
        .value(
            "regexp_count",
            "sql-reference/functions/regexp_count",
            2L,
            () ->
                regexp_count(
                    lit("It was the best of times, it was the worst of times"), lit("\\bwas\\b")))
        .value(
            "regexp_count",
            "sql-reference/functions/regexp_count",
            1L,
            () -> regexp_count(lit("abcABC"), lit("B"), lit(1), lit("c")))
        .value(
            "regexp_replace",
            "sql-reference/functions/regexp_replace",
            "Itwasthebestoftimes",
            () -> regexp_replace(lit("It was the best of times"), lit("( ){1,}")))
        .value(
            "regexp_replace",
            "sql-reference/functions/regexp_replace",
            "lastname, firstname middlename",
            () ->
                regexp_replace(
                    lit("firstname middlename lastname"),
                    lit("(.*) (.*) (.*)"),
                    lit("\\3, \\1 \\2")))
        .value(
            "regexp_extract",
            "sql-reference/functions/regexp_substr",
            "best",
            () -> regexp_extract(lit("the best of times"), "(b\\w+) of", 1, 1, 1));
  }
}
