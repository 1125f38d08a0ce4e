package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.SnowflakeError;
import tools.jackson.core.JsonGenerator;

/**
 * What goes back to the client.
 *
 * @param status the HTTP status
 * @param contentType of the body
 * @param body all of it
 * @param packed whether the body is gzip
 */
// The bytes are written once and never compared.
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, String contentType, byte[] body, boolean packed) {

  private static final String JSON = "application/json";

  Answer(int status, String contentType, byte[] body) {
    this(status, contentType, body, false);
  }

  /** Success, with the fields of "data". */
  static Answer data(Json.Part fields) {
    return json(true, "", "", fields);
  }

  /** Success, and nothing to tell. */
  static Answer done() {
    return json(true, "", "", _ -> {});
  }

  /** A refusal of Snowflake's: HTTP 200, with the code inside. */
  static Answer error(SnowflakeError error, String queryId) {
    return error(error.code(), error.sqlState(), String.valueOf(error.getMessage()), queryId);
  }

  /** A refusal of Snowflake's: HTTP 200, with the code inside. */
  static Answer error(int code, String sqlState, String message, String queryId) {
    String digits = "%06d".formatted(code);
    return json(
        false,
        digits,
        message,
        data -> {
          data.writeStringProperty("errorCode", digits);
          data.writeStringProperty("sqlState", sqlState);
          data.writeStringProperty("queryId", queryId);
          data.writeStringProperty("type", "COMPILATION");
          data.writeNumberProperty("line", -1);
          data.writeNumberProperty("pos", -1);
        });
  }

  /** The statement runs on; its result can be asked for under another address. */
  static Answer inProgress(int code, String queryId) {
    return json(
        true,
        String.valueOf(code),
        "Query execution in progress.",
        data -> {
          data.writeStringProperty("queryId", queryId);
          data.writeStringProperty("getResultUrl", "/queries/" + queryId + "/result");
          data.writeNumberProperty("queryAbortsAfterSecs", 300);
        });
  }

  /** What is no Snowflake request. */
  static Answer refusal(int status, String message) {
    byte[] body =
        Json.object(json -> {
          json.writeBooleanProperty("success", false);
          json.writeStringProperty("code", String.valueOf(status));
          json.writeStringProperty("message", message);
          json.writeNullProperty("data");
        });
    return new Answer(status, JSON, body);
  }

  /** An HTTP status and nothing else. */
  static Answer bare(int status) {
    return new Answer(status, JSON, new byte[0]);
  }

  /** A part of a large result. */
  static Answer chunk(byte[] body) {
    return new Answer(200, "application/octet-stream", body);
  }

  private static Answer json(boolean success, String code, String message, Json.Part data) {
    return new Answer(200, JSON, Json.object(json -> envelope(json, success, code, message, data)));
  }

  private static void envelope(
      JsonGenerator json, boolean success, String code, String message, Json.Part data) {
    json.writeName("data");
    json.writeStartObject();
    data.write(json);
    json.writeEndObject();
    if (code.isEmpty()) {
      json.writeNullProperty("code");
    } else {
      json.writeStringProperty("code", code);
    }
    if (message.isEmpty()) {
      json.writeNullProperty("message");
    } else {
      json.writeStringProperty("message", message);
    }
    json.writeBooleanProperty("success", success);
  }
}
