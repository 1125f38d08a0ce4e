package dev.freshet.element;

/** An element that other elements are put into. Immutable: the children live in the page's tree. */
public sealed interface Container extends Element
    permits ColumnArea, Columns, Expander, Group, Region {}
