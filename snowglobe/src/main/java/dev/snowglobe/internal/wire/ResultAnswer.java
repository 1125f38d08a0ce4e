package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Batch;
import dev.snowglobe.internal.engine.Execution;
import dev.snowglobe.internal.engine.Extra;
import dev.snowglobe.internal.engine.Parts;
import dev.snowglobe.internal.engine.Result;
import dev.snowglobe.internal.engine.SessionContext;
import dev.snowglobe.internal.engine.StatementKind;
import dev.snowglobe.internal.engine.Transfer;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;

/**
 * The answer to a statement: its columns, and its rows or where to fetch them.
 *
 * @param execution the statement
 * @param result what it answered
 * @param context the session after it
 * @param origin where the endpoint is, such as http://127.0.0.1:8080
 */
record ResultAnswer(Execution execution, Result result, SessionContext context, String origin) {

  Answer answer() {
    return Answer.data(this::write);
  }

  private void write(JsonGenerator json) {
    result.extra().ifPresent(extra -> write(json, extra));
    parameters(json);
    json.writeName("rowtype");
    json.writeStartArray();
    result.columns().forEach(column -> Rowtype.write(json, column));
    json.writeEndArray();
    rows(json, ResultFormat.of(result, context));
    json.writeNumberProperty("total", result.rows());
    json.writeNumberProperty("returned", result.rows());
    json.writeStringProperty("queryId", execution.id());
    json.writeStringProperty("sqlState", "00000");
    json.writeNumberProperty("statementTypeId", result.kind().id());
    json.writeNumberProperty("version", 1);
    json.writeNumberProperty("numberOfBinds", result.binds());
    json.writeBooleanProperty("arrayBindSupported", result.kind() == StatementKind.INSERT);
    current(json, "finalDatabaseName", context.database());
    current(json, "finalSchemaName", context.schema());
    current(json, "finalWarehouseName", context.warehouse());
    current(json, "finalRoleName", context.role());
  }

  private void write(JsonGenerator json, Extra extra) {
    switch (extra) {
      case Transfer transfer -> new TransferAnswer(transfer, addresses(transfer)).write(json);
      case Parts(var parts) -> {
        json.writeStringProperty("resultIds", listed(parts, Parts.Part::queryId));
        json.writeStringProperty(
            "resultTypes", listed(parts, part -> Integer.toString(part.kind().id())));
      }
    }
  }

  /** Where the client reads the files of a GET that it wants as streams; none for other GETs. */
  private List<String> addresses(Transfer transfer) {
    boolean streamed = StagedFile.streamed(execution.request().sql());
    return IntStream.range(0, streamed ? transfer.sources().size() : 0)
        .mapToObj(index -> origin + new StagedFile(execution.id(), index).path())
        .toList();
  }

  private static String listed(List<Parts.Part> parts, Function<Parts.Part, String> field) {
    return parts.stream().map(field).collect(Collectors.joining(","));
  }

  /** What ALTER SESSION has changed, so that the driver knows it too. */
  private void parameters(JsonGenerator json) {
    json.writeName("parameters");
    json.writeStartArray();
    if (result.kind() == StatementKind.ALTER_SESSION) {
      Parameters.write(json, context);
    }
    json.writeEndArray();
  }

  private void rows(JsonGenerator json, ResultFormat format) {
    boolean inline = result.rows() < ResultFormat.MANY_ROWS;
    boolean arrow = format == ResultFormat.ARROW;
    json.writeStringProperty("queryResultFormat", arrow ? "arrow" : "json");
    if (arrow) {
      json.writeName("rowsetBase64");
      json.writeString(inline ? base64(result) : "");
    } else {
      json.writeName("rowset");
      json.writeStartArray();
      if (inline) {
        result.batches().forEach(batch -> JsonRows.write(json, result.columns(), batch));
      }
      json.writeEndArray();
    }
    if (!inline) {
      chunks(json, format);
    }
  }

  /** A small result is one batch. */
  private static String base64(Result result) {
    byte[] stream = ArrowRows.stream(result.columns(), result.batches().getFirst());
    return Base64.getEncoder().encodeToString(stream);
  }

  private void chunks(JsonGenerator json, ResultFormat format) {
    json.writeName("chunks");
    json.writeStartArray();
    for (int i = 0; i < result.batches().size(); i++) {
      Batch batch = result.batches().get(i);
      json.writeStartObject();
      json.writeStringProperty("url", origin + ChunkAddress.path(execution.id(), i, format));
      json.writeNumberProperty("rowCount", batch.rows());
      json.writeNumberProperty("uncompressedSize", size(batch, format));
      json.writeNumberProperty("compressedSize", size(batch, format));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringProperty("qrmk", "");
    json.writeName("chunkHeaders");
    json.writeStartObject();
    json.writeEndObject();
  }

  /** About how long a chunk is; the driver plans its memory by it. */
  private static long size(Batch batch, ResultFormat format) {
    return Math.min(Integer.MAX_VALUE, batch.bytes() * (format == ResultFormat.ARROW ? 1 : 3));
  }

  private static void current(JsonGenerator json, String name, String value) {
    if (value.isEmpty()) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }
}
