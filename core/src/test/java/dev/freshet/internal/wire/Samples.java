package dev.freshet.internal.wire;

import dev.freshet.connection.CacheStats;
import dev.freshet.connection.PoolStats;
import dev.freshet.connection.spi.ConnectionEvent.Source;
import dev.freshet.data.Frame;
import dev.freshet.element.Alert;
import dev.freshet.element.Button;
import dev.freshet.element.Checkbox;
import dev.freshet.element.Code;
import dev.freshet.element.ColumnArea;
import dev.freshet.element.Columns;
import dev.freshet.element.Dataframe;
import dev.freshet.element.Divider;
import dev.freshet.element.Element;
import dev.freshet.element.Expander;
import dev.freshet.element.Failure;
import dev.freshet.element.Group;
import dev.freshet.element.Header;
import dev.freshet.element.Markdown;
import dev.freshet.element.Metric;
import dev.freshet.element.Region;
import dev.freshet.element.Selectbox;
import dev.freshet.element.Slider;
import dev.freshet.element.Spinner;
import dev.freshet.element.Text;
import dev.freshet.element.TextInput;
import dev.freshet.element.Title;
import dev.freshet.element.Value;
import dev.freshet.element.Widget;
import dev.freshet.internal.inspect.Inspection;
import dev.freshet.internal.inspect.QueryStory;
import dev.freshet.internal.session.Level;
import dev.freshet.internal.session.RunState;
import dev.freshet.internal.tree.Node;
import dev.freshet.internal.tree.Patch;
import dev.freshet.ui.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A message of each kind and an element of each kind, with every component filled in. */
final class Samples {
  private static final Optional<String> HELP = Optional.of("Help <b>with</b> it");
  private static final Optional<String> KEY = Optional.of("own");

  private Samples() {}

  /** What the server sends, by the name of the golden file. */
  static Map<String, ServerMessage> fromServer() {
    Map<String, ServerMessage> all = new LinkedHashMap<>();
    all.put("welcome", new ServerMessage.Welcome(1, "session-name", true, page(), true));
    all.put("changes-inserts", changes(RunState.RUNNING, inserts()));
    all.put("changes-updates", changes(RunState.DONE, updates()));
    all.put("changes-stopped", changes(RunState.STOPPED, List.of()));
    all.put("changes-failed", changes(RunState.FAILED, List.of()));
    all.put("notice", new ServerMessage.Notice(Level.WARNING, "Slider \"Age\" takes less"));
    all.put("build-broken", new ServerMessage.Build(List.of(problem())));
    all.put("build-fine", new ServerMessage.Build(List.of()));
    all.put("inspected", new ServerMessage.Inspected(inspection()));
    all.put("goodbye", new ServerMessage.Goodbye("Reload the page."));
    return all;
  }

  /** What a browser sends, by the name of the golden file. */
  static Map<String, ClientMessage> fromClient() {
    Map<String, ClientMessage> all = new LinkedHashMap<>();
    all.put("hello-first", new ClientMessage.Hello(1, Optional.empty(), Map.of()));
    all.put(
        "hello-again",
        new ClientMessage.Hello(1, Optional.of("session-name"), Map.of("MAIN/Slider:Age", many())));
    all.put("set-number", new ClientMessage.SetValue("MAIN/Slider:Age", Value.of(4.5)));
    all.put("set-text", new ClientMessage.SetValue("#own", Value.of("Ada \"<&>\" 水")));
    all.put("set-none", new ClientMessage.SetValue("#own", Value.none()));
    all.put("rerun", new ClientMessage.Rerun());
    all.put("stop", new ClientMessage.Stop());
    all.put("inspect", new ClientMessage.Inspect(true));
    all.put("clear-results", new ClientMessage.ClearResults());
    all.put("reset-connection", new ClientMessage.ResetConnection("snowpark"));
    return all;
  }

  private static Inspection inspection() {
    return new Inspection(
        List.of(
            new QueryStory(
                3,
                2,
                "snowpark",
                "SELECT * FROM \"<pets>\"",
                QueryStory.State.FAILED,
                Source.JOINED,
                Optional.of("01ab-cd"),
                1234.56,
                0,
                0,
                2,
                3,
                Optional.of("no such table (code 2003)")),
            new QueryStory(
                1,
                1,
                "snowpark",
                "SELECT 1",
                QueryStory.State.DONE,
                Source.HIT,
                Optional.empty(),
                0.01,
                1,
                184,
                0,
                0,
                Optional.empty())),
        new CacheStats(5, 1, 3, 0, 2, 4096, 1L << 30),
        Map.of("snowpark", new PoolStats(1, 2, 0, 8, 4, 1)));
  }

  /** An element of each kind. */
  static List<Element> elements() {
    return List.of(
        new Title("Pet *owners*"),
        new Header("A header", 2),
        new Text("plain <text>"),
        new Markdown("**bold** and $x^2$ <script>alert(1)</script>", false),
        new Code("SELECT 1", Optional.of("sql"), true),
        new Divider(),
        new Metric("Pets", "12", Optional.of("-3"), Metric.DeltaColor.INVERSE, HELP),
        new Alert(Alert.Kind.WARNING, "Careful"),
        new Spinner("Running `SELECT 1`"),
        failure(),
        new Dataframe(frame(), Optional.of(300)),
        new Button("Go", Button.Kind.PRIMARY, HELP, false, KEY),
        new Checkbox("Box", true, HELP, true, KEY),
        new Selectbox("Pick", List.of("cat", "dog"), 1, HELP, false, KEY),
        new Slider("Age", 0, 99, 0.5, 7.5, false, HELP, false, KEY),
        new TextInput("Name", "Ada", Optional.of("Name"), 80, true, HELP, false, KEY),
        new Region(Region.Kind.SIDEBAR),
        new Columns(),
        new ColumnArea(2),
        new Group(true, Optional.of(200)),
        new Expander("More", true));
  }

  private static Failure failure() {
    return new Failure(
        "IllegalStateException",
        "The reservoir is empty",
        Optional.of(new Failure.Place("App.java", 12, "throw new IllegalStateException();")),
        List.of("App.main(App.java:12)"));
  }

  private static Frame frame() {
    record Pet(long id, String name, LocalDate born) {}
    return Frame.of(new Pet(1, "Rex", LocalDate.of(2020, 5, 31)));
  }

  private static List<Node> page() {
    return List.of(
        node(1, new Region(Region.Kind.MAIN), List.of(node(3, new Text("here"), List.of()))),
        node(2, new Region(Region.Kind.SIDEBAR), List.of()));
  }

  private static ServerMessage changes(RunState state, List<Patch> patches) {
    return new ServerMessage.Changes(7, state, patches);
  }

  private static List<Patch> inserts() {
    List<Patch> inserts = new ArrayList<>();
    int id = 10;
    for (Element element : elements()) {
      inserts.add(new Patch.Insert(1, 0, node(id++, element, List.of())));
    }
    return inserts;
  }

  private static List<Patch> updates() {
    return List.of(
        new Patch.Update(10, new Title("Changed"), Optional.empty()),
        new Patch.Update(24, elements().get(14), Optional.of(Value.of(8))),
        new Patch.Move(12, 11),
        new Patch.Remove(13));
  }

  private static Node node(int id, Element element, List<Node> children) {
    return element instanceof Widget<?> widget
        ? new Node(id, Optional.of("#own" + id), element, Optional.of(widget.initial()), children)
        : new Node(id, Optional.empty(), element, Optional.empty(), children);
  }

  private static Value many() {
    return new Value.Many(List.of(Value.of(1), Value.of(true), Value.of("x"), Value.none()));
  }

  private static Problem problem() {
    return new Problem("App.java", 3, 7, "';' expected", Optional.of("st.title(\"x\")"));
  }
}
