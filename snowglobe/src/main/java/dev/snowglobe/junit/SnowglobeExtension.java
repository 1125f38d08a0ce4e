package dev.snowglobe.junit;

import dev.snowglobe.Snowglobe;
import dev.snowglobe.SnowglobeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts and closes what {@link SnowglobeTest} asks for. Keeps everything in JUnit's own store, so
 * tests may run at the same time.
 */
final class SnowglobeExtension implements BeforeAllCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(SnowglobeExtension.class);
  private static final String SESSION = "com.snowflake.snowpark_java.Session";

  SnowglobeExtension() {}

  /** A class that shares one account with classes nested in it has started it before they do. */
  @Override
  public void beforeAll(ExtensionContext context) {
    if (plan(context).fresh() == SnowglobeTest.Fresh.CLASS) {
      account(context);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Snowglobe.class || type == Connection.class || type.getName().equals(SESSION);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Snowglobe snowglobe = account(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == Snowglobe.class) {
      return snowglobe;
    }
    Client client = type == Connection.class ? Client.jdbc(snowglobe) : Client.snowpark(snowglobe);
    context.getStore(NAMESPACE).put(client, client);
    return client.handle();
  }

  /** The account of a test: its own, or the one of its class or of the class around that. */
  private static Snowglobe account(ExtensionContext context) {
    SnowglobeTest plan = plan(context);
    boolean own = plan.fresh() == SnowglobeTest.Fresh.METHOD;
    Store store = context.getStore(NAMESPACE);
    String key = own ? context.getUniqueId() : plan.toString();
    return store.computeIfAbsent(key, _ -> start(plan, context), Snowglobe.class);
  }

  private static SnowglobeTest plan(ExtensionContext context) {
    Optional<ExtensionContext> around = Optional.of(context);
    while (around.isPresent()) {
      Optional<SnowglobeTest> plan =
          AnnotationSupport.findAnnotation(around.get().getElement(), SnowglobeTest.class);
      if (plan.isPresent()) {
        return plan.get();
      }
      around = around.get().getParent();
    }
    throw new ExtensionConfigurationException(
        context.getDisplayName() + " is in no class with the annotation @SnowglobeTest");
  }

  private static Snowglobe start(SnowglobeTest plan, ExtensionContext context) {
    SnowglobeBuilder builder = Snowglobe.builder();
    for (String resource : plan.seed()) {
      builder.initSql(script(resource, context.getRequiredTestClass()));
    }
    for (String statement : plan.sql()) {
      builder.initSql(statement);
    }
    return builder.start();
  }

  private static String script(String resource, Class<?> test) {
    try (InputStream in = test.getResourceAsStream(resource)) {
      if (in == null) {
        throw new ExtensionConfigurationException(
            "The script '%s' is not on the class path. Put it beside %s, or begin it with a slash"
                    .formatted(resource, test.getName())
                + " and put it at the root.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ExtensionConfigurationException("The script '" + resource + "' cannot be read", e);
    }
  }
}
