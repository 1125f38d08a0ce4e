package dev.freshet.internal.session;

import dev.freshet.connection.Connections;
import dev.freshet.connection.spi.RunScope;
import dev.freshet.element.Container;
import dev.freshet.element.Element;
import dev.freshet.element.Widget;
import dev.freshet.ui.Placed;
import dev.freshet.ui.Ui;

/** The page, or a part of it, to the script of one run. Safe for use by several threads. */
final class ScriptUi implements Ui {
  private final Run run;
  private final Entry container;

  ScriptUi(Run run, Entry container) {
    this.run = run;
    this.container = container;
  }

  @Override
  public Placed add(Element element) {
    if (element instanceof Widget<?> widget) {
      throw new IllegalArgumentException(
          "%s \"%s\" was added as a plain element, so its value would be lost; call add(Widget)"
              .formatted(widget.getClass().getSimpleName(), widget.label()));
    }
    return run.element(container, element);
  }

  @Override
  public <V> V add(Widget<V> widget) {
    return run.widget(container, widget);
  }

  @Override
  public Ui within(Container part) {
    run.check();
    return new ScriptUi(run, run.draft().open(container, part));
  }

  @Override
  public void exception(Throwable problem) {
    add(run.shared().failures().shown(problem));
  }

  @Override
  public Connections connections() {
    return run.shared().connections();
  }

  @Override
  public RunScope scope() {
    return run;
  }
}
