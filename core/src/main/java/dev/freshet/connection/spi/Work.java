package dev.freshet.connection.spi;

import org.jspecify.annotations.Nullable;

/**
 * What a program does with something it was lent.
 *
 * @param <S> what is lent
 * @param <T> what comes of it
 * @param <X> what the work may throw; inferred, and unchecked where it throws nothing checked
 */
@FunctionalInterface
public interface Work<S, T extends @Nullable Object, X extends Exception> {
  /** Does the work. */
  T apply(S lent) throws X;
}
