package dev.snowglobe.internal.engine;

/** What a result asks of the client besides showing its rows. */
public sealed interface Extra permits Parts, Transfer {}
