package dev.freshet.ui;

/**
 * A page, or a part of one, to a script that writes on it. By convention scripts call it {@code
 * st}.
 *
 * <p>Calling a method puts an element on the page, and that of a widget returns its value: there is
 * nothing to forget. Methods of many options take a lambda: {@code st.slider("Age", s ->
 * s.min(0).max(99).help("in years"))}. Parts of a page are values: {@code
 * st.sidebar().slider("Age", 0, 99)}.
 */
public interface Ui extends Texts, Statuses, Inputs, Layouts, DataViews, Sources {}
