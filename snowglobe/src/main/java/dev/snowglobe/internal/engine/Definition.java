package dev.snowglobe.internal.engine;

import dev.snowglobe.internal.dialect.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a CREATE, ALTER or DROP of a table or a view is about.
 *
 * @param verb its first word, in upper case
 * @param kind TABLE, VIEW or another kind of object
 * @param name the object
 * @param temporary whether it is made for the session alone
 * @param conditional whether it says IF EXISTS or IF NOT EXISTS
 * @param sql the statement, without the words that make the object temporary, and with its real
 *     name
 */
record Definition(
    String verb, String kind, ObjectName name, boolean temporary, boolean conditional, String sql) {

  private static final Set<String> TEMPORARY = Set.of("TEMP", "TEMPORARY", "VOLATILE");
  private static final Set<String> KINDS = Set.of("TABLE", "VIEW", "SEQUENCE");

  /** What a statement defines; empty for one that defines nothing by name. */
  static Optional<Definition> of(StatementText text) {
    String verb = text.firstWord();
    if (!Set.of("CREATE", "ALTER", "DROP", "TRUNCATE").contains(verb)) {
      return Optional.empty();
    }
    List<Token> tokens = text.tokens();
    int kind = 1;
    boolean temporary = false;
    while (kind < tokens.size() && !KINDS.contains(tokens.get(kind).name())) {
      temporary |= TEMPORARY.contains(tokens.get(kind).name());
      kind++;
    }
    return kind < tokens.size() ? Optional.of(of(text, verb, kind, temporary)) : Optional.empty();
  }

  private static Definition of(StatementText text, String verb, int kind, boolean temporary) {
    TokenCursor cursor =
        new TokenCursor(text.sql(), text.tokens().subList(kind + 1, text.tokens().size()));
    boolean conditional = cursor.take("IF", "NOT", "EXISTS") || cursor.take("IF", "EXISTS");
    ObjectName name = cursor.name();
    String kindName = text.tokens().get(kind).name();
    return new Definition(verb, kindName, name, temporary, conditional, text.sql());
  }

  /** The same, as a statement that makes the object under another name and for good. */
  Definition placed(StatementText text, QualifiedName physical) {
    List<Token> tokens = text.tokens();
    Edits edits = new Edits(text.sql());
    int i = 1;
    for (; !KINDS.contains(tokens.get(i).name()); i++) {
      if (TEMPORARY.contains(tokens.get(i).name())
          || tokens.get(i).is("LOCAL")
          || tokens.get(i).is("GLOBAL")) {
        edits.replace(tokens.get(i), tokens.get(i), "");
      }
    }
    TokenCursor cursor = new TokenCursor(text.sql(), tokens.subList(i + 1, tokens.size()));
    int begin = cursor.take("IF", "NOT", "EXISTS") ? 3 : 0;
    cursor.name();
    edits.replace(tokens.get(i + 1 + begin), tokens.get(i + cursor.position()), physical.sql());
    return new Definition(verb, kind, name, temporary, conditional, edits.done());
  }
}
