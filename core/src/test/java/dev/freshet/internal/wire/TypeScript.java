package dev.freshet.internal.wire;

import dev.freshet.data.Table;
import dev.freshet.element.Value;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** Writes the TypeScript types of the messages from the sealed records that are their source. */
final class TypeScript {
  private static final String HEAD =
      """
      // Written from the Java records by WireContractTest; do not edit.

      /** Counts incompatible versions of the messages. */
      export const PROTOCOL = %d;

      /** The ids of the two regions that every page has. */
      export const MAIN = %d;
      export const SIDEBAR = %d;

      /** A widget's value. */
      export type Value = null | boolean | number | string | readonly Value[];

      /** A cell of a table. */
      export type Cell = null | boolean | number | string;
      """
          .formatted(Protocol.VERSION, Protocol.MAIN, Protocol.SIDEBAR);

  private final SequencedSet<Class<?>> found = new LinkedHashSet<>();
  private final List<Class<?>> waiting = new ArrayList<>();

  static String of(Class<?>... roots) {
    TypeScript writer = new TypeScript();
    for (Class<?> root : roots) {
      writer.name(root);
    }
    return writer.write();
  }

  private String write() {
    StringBuilder out = new StringBuilder(HEAD);
    while (!waiting.isEmpty()) {
      out.append('\n').append(declare(waiting.removeFirst())).append('\n');
    }
    return out.toString();
  }

  private String declare(Class<?> type) {
    if (type.isEnum()) {
      return alias(type, Arrays.stream(type.getEnumConstants()).map(c -> '"' + c.toString() + '"'));
    }
    if (type.isSealed()) {
      return alias(type, Arrays.stream(type.getPermittedSubclasses()).map(this::name));
    }
    return record(type);
  }

  private static String alias(Class<?> type, java.util.stream.Stream<String> parts) {
    String all = parts.map(part -> "\n  | " + part).collect(Collectors.joining());
    return "export type " + simple(type) + " =" + all + ";";
  }

  private String record(Class<?> type) {
    StringBuilder out = new StringBuilder("export interface " + simple(type) + " {\n");
    if (isTagged(type)) {
      out.append("  readonly type: \"").append(type.getSimpleName()).append("\";\n");
    }
    for (RecordComponent component : type.getRecordComponents()) {
      out.append("  readonly ").append(field(component)).append(";\n");
    }
    return out.append("}").toString();
  }

  /** Whether its JSON says which of a sealed family it is. */
  private static boolean isTagged(Class<?> type) {
    return Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
  }

  private String field(RecordComponent component) {
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
      return component.getName() + "?: " + type(generic.getActualTypeArguments()[0]);
    }
    return component.getName() + ": " + type(type);
  }

  private String type(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return "string";
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return "boolean";
    }
    if (plain == Object.class) {
      return "Cell";
    }
    if (plain.isPrimitive() || Number.class.isAssignableFrom(plain)) {
      return "number";
    }
    return name(plain);
  }

  private String generic(ParameterizedType type) {
    Class<?> raw = (Class<?>) type.getRawType();
    if (raw == List.class) {
      return "ReadonlyArray<" + type(type.getActualTypeArguments()[0]) + ">";
    }
    if (raw == java.util.Map.class) {
      return "Readonly<Record<string, " + type(type.getActualTypeArguments()[1]) + ">>";
    }
    return name(raw);
  }

  private String name(Class<?> type) {
    if (type == Value.class) {
      return "Value";
    }
    Class<?> shown = type == Table.class ? TableShape.class : type;
    if (found.add(shown)) {
      waiting.add(shown);
    }
    return simple(shown);
  }

  /** A type inside a record is named with it: many records have a {@code Kind}. */
  private static String simple(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer != null && outer.isRecord()
        ? outer.getSimpleName() + type.getSimpleName()
        : type.getSimpleName();
  }
}
