package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Account;
import dev.snowglobe.internal.engine.Batch;
import dev.snowglobe.internal.engine.Bind;
import dev.snowglobe.internal.engine.ClientSession;
import dev.snowglobe.internal.engine.Execution;
import dev.snowglobe.internal.engine.Request;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SnowflakeError;
import dev.snowglobe.internal.engine.StatementRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Statements, their results, their status and their end. Each call runs on the virtual thread of
 * its request; the statement itself does not.
 *
 * @param account where they run
 * @param runner what carries them out
 * @param patience how long a request waits for its statement before it is told to ask again
 */
record QueryRoutes(Account account, StatementRunner runner, Duration patience) {

  /** As many as Snowflake takes; bound values come on top. */
  private static final int LONGEST = 1 << 20;

  private static final int IN_PROGRESS = 333333;
  private static final int IN_PROGRESS_ASYNC = 333334;

  Answer query(Call call, String origin) throws InterruptedException {
    ClientSession session = account.session(call.token());
    Execution execution = account.execute(session, requestOf(call), runner);
    if (call.body().isTrue("asyncExec")) {
      return Answer.inProgress(IN_PROGRESS_ASYNC, execution.id());
    }
    return answer(execution, session, origin);
  }

  private static Request requestOf(Call call) {
    JsonValue body = call.body();
    if (!(body.field("sqlText") instanceof JsonValue.Text)) {
      throw new Refusal(400, "A query needs its text in the field sqlText");
    }
    requireLength(call.sql().length());
    return new Request(
        call.sql(),
        call.query("requestId"),
        binds(body.field("bindings")),
        body.field("parameters").texts(),
        body.isTrue("describeOnly"));
  }

  private static void requireLength(int length) {
    if (length > LONGEST) {
      throw new SnowflakeError(
          1003,
          "54000",
          "SQL compilation error:\nThe text of the statement has %d characters; at most %d are allowed."
              .formatted(length, LONGEST));
    }
  }

  private static TreeMap<Integer, Bind> binds(JsonValue bindings) {
    TreeMap<Integer, Bind> binds = new TreeMap<>();
    bindings
        .fields()
        .forEach((place, bind) -> {
          if (!place.matches("\\d{1,6}")) {
            throw new Refusal(400, "A bind is named by its place, not by '" + place + "'");
          }
          binds.put(Integer.valueOf(place), bind(bind));
        });
    return binds;
  }

  private static Bind bind(JsonValue bind) {
    String type = bind.text("type").toUpperCase(Locale.ROOT);
    JsonValue value = bind.field("value");
    if (!(value instanceof JsonValue.Items(List<JsonValue> rows))) {
      return new Bind(type, Arrays.asList(scalar(value)), false);
    }
    if (rows.isEmpty()) {
      throw new Refusal(400, "An array bind has no rows");
    }
    List<@Nullable String> values = new ArrayList<>();
    rows.forEach(row -> values.add(scalar(row)));
    return new Bind(type, values, true);
  }

  private static @Nullable String scalar(JsonValue value) {
    return switch (value) {
      case JsonValue.Text(String text) -> text;
      case JsonValue.Word(String text) -> text;
      case JsonValue.Nothing _ -> null;
      case JsonValue.Fields _, JsonValue.Items _ ->
          throw new Refusal(400, "A bound value is a text or null, not an object or a list");
    };
  }

  private Answer answer(Execution execution, ClientSession session, String origin)
      throws InterruptedException {
    try {
      Optional<Result> result = execution.await(patience);
      return result.isPresent()
          ? new ResultAnswer(execution, result.get(), session.context(), origin).answer()
          : Answer.inProgress(IN_PROGRESS, execution.id());
    } catch (SnowflakeError e) {
      return Answer.error(e, execution.id());
    }
  }

  Answer result(Call call, String origin) throws InterruptedException {
    ClientSession session = account.session(call.token());
    return answer(known(call.pathPart(1)), session, origin);
  }

  private Execution known(String queryId) {
    return account
        .byId(queryId)
        .orElseThrow(() -> new SnowflakeError(709, "02000", "Statement " + queryId + " not found"));
  }

  Answer abort(Call call) throws InterruptedException {
    account.abort(account.session(call.token()), call.body().text("requestId"));
    return Answer.done();
  }

  Answer monitoring(Call call) {
    account.session(call.token());
    Optional<Execution> found = account.byId(call.pathPart(2));
    return Answer.data(json -> {
      json.writeName("queries");
      json.writeStartArray();
      found.ifPresent(execution -> {
        json.writeStartObject();
        json.writeStringProperty("id", execution.id());
        json.writeStringProperty("status", execution.state().name());
        json.writeNumberProperty("sessionId", execution.session().id());
        json.writeStringProperty("sqlText", execution.request().sql());
        json.writeNumberProperty("startTime", execution.started().toEpochMilli());
        json.writeEndObject();
      });
      json.writeEndArray();
    });
  }

  Answer chunk(Call call) throws InterruptedException {
    if (StagedFile.matches(call.path())) {
      StagedFile file = StagedFile.parse(call.path());
      return file.read(known(file.queryId()).await(patience).orElseThrow());
    }
    ChunkAddress address = ChunkAddress.parse(call.path());
    Result result = known(address.queryId()).await(patience).orElseThrow();
    if (address.index() >= result.batches().size()) {
      throw new Refusal(404, "The result has no part " + address.index());
    }
    Batch batch = result.batches().get(address.index());
    return Answer.chunk(
        address.format() == ResultFormat.ARROW
            ? ArrowRows.stream(result.columns(), batch)
            : JsonRows.chunk(result.columns(), batch));
  }
}
