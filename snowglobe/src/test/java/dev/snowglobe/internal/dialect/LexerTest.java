package dev.snowglobe.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snowglobe.internal.dialect.Token.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

  private static List<String> texts(String sql) {
    return Lexer.tokens(sql).stream().map(Token::text).toList();
  }

  private static List<Kind> kinds(String sql) {
    return Lexer.tokens(sql).stream().map(Token::kind).toList();
  }

  @Test
  void everyKindOfTokenKeepsItsText() {
    String sql = "select \"a\"\"b\", 'it''s', $$x'y$$, 1.5e-3, $var, $1, ?, :2 from t";
    assertThat(texts(sql))
        .containsExactly(
            "select",
            "\"a\"\"b\"",
            ",",
            "'it''s'",
            ",",
            "$$x'y$$",
            ",",
            "1.5e-3",
            ",",
            "$var",
            ",",
            "$1",
            ",",
            "?",
            ",",
            ":2",
            "from",
            "t");
    assertThat(kinds(sql))
        .containsSubsequence(
            Kind.WORD,
            Kind.QUOTED,
            Kind.STRING,
            Kind.STRING,
            Kind.NUMBER,
            Kind.VARIABLE,
            Kind.POSITION,
            Kind.BIND,
            Kind.BIND);
  }

  @Test
  void tokensKnowTheirPlace() {
    Token token = Lexer.tokens("a\n  bc").getLast();
    assertThat(token.start()).isEqualTo(4);
    assertThat(token.end()).isEqualTo(6);
    assertThat(Place.of("a\n  bc", token.start())).isEqualTo(new Place(2, 2));
  }

  @Test
  void commentsAreGaps() {
    assertThat(texts("a -- one\n// two\n/* three\n */ b")).containsExactly("a", "b");
  }

  @Test
  void aLocationIsOneToken() {
    assertThat(texts("PUT file:///tmp/*.csv @~/a"))
        .containsExactly("PUT", "file:///tmp/*.csv", "@~/a");
    assertThat(texts("FROM @\"a b\".s/x-1//y (a)"))
        .containsExactly("FROM", "@\"a b\".s/x-1//y", "(", "a", ")");
  }

  @Test
  void longSymbolsComeFirst() {
    assertThat(texts("a::b||c<=d<>e!=f=>g->h"))
        .containsExactly(
            "a", "::", "b", "||", "c", "<=", "d", "<>", "e", "!=", "f", "=>", "g", "->", "h");
  }

  @Test
  void aColonBehindAStringIsNoBindMarker() {
    assertThat(texts("{'a':1}")).containsExactly("{", "'a'", ":", "1", "}");
  }

  @Test
  void aDotBehindANameJoins() {
    assertThat(texts("t.a, t.1")).containsExactly("t", ".", "a", ",", "t", ".", "1");
  }

  @Test
  void namesFoldUnlessQuoted() {
    assertThat(Lexer.tokens("aB").getFirst().name()).isEqualTo("AB");
    assertThat(Lexer.tokens("\"a\"\"B\"").getFirst().name()).isEqualTo("a\"B");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'a''b' | a'b", "'a\\'b' | a'b", "'a\\tb' | `a\tb`", "'\\x41\\u0042\\103' | ABC",
        "'\\q' | q", "'a\\\\b' | a\\b", "'\\xZZ' | xZZ", "$$a\\nb$$ | a\\nb"
      })
  void stringsSayWhatTheirEscapesMean(String literal, String value) {
    assertThat(Lexer.tokens(literal).getFirst().value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'abc", "'abc\\'", "\"abc", "/* abc", "$$abc"})
  void whatNeverEndsIsRefusedAtTheEnd(String sql) {
    assertThatThrownBy(() -> Lexer.tokens(sql))
        .isInstanceOfSatisfying(
            SqlSyntaxException.class,
            e -> {
              assertThat(e.code()).isEqualTo(1003);
              assertThat(e.sqlState()).isEqualTo("42000");
            })
        .hasMessage(
            "SQL compilation error:\nsyntax error line 1 at position %d unexpected '<EOF>'."
                .formatted(sql.length()));
  }

  @Test
  void anUnknownCharacterIsRefusedByItsPlace() {
    assertThatThrownBy(() -> Lexer.tokens("a\nb `"))
        .hasMessage("SQL compilation error:\nsyntax error line 2 at position 2 unexpected '`'.");
  }
}
