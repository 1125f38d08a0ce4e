package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Transfer;
import tools.jackson.core.JsonGenerator;

/** What the answer to PUT and GET tells the driver, which moves the files itself. */
final class TransferAnswer {
  private TransferAnswer() {}

  static void write(JsonGenerator json, Transfer transfer) {
    json.writeStringProperty("command", transfer.upload() ? "UPLOAD" : "DOWNLOAD");
    json.writeName("stageInfo");
    json.writeStartObject();
    json.writeStringProperty("locationType", "LOCAL_FS");
    json.writeStringProperty("location", transfer.folder().toString());
    json.writeName("creds");
    json.writeStartObject();
    json.writeEndObject();
    json.writeBooleanProperty("isClientSideEncrypted", false);
    json.writeEndObject();
    json.writeName("src_locations");
    json.writeStartArray();
    transfer.sources().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("localLocation", transfer.local());
    json.writeBooleanProperty("autoCompress", transfer.autoCompress());
    json.writeBooleanProperty("overwrite", transfer.overwrite());
    json.writeStringProperty("sourceCompression", transfer.sourceCompression());
    // The Snowpark client counts on the column that this adds to the rows.
    json.writeBooleanProperty("clientShowEncryptionParameter", true);
    json.writeNumberProperty("parallel", transfer.parallel());
  }
}
