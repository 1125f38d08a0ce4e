package dev.snowglobe.internal.wire;

import dev.snowglobe.internal.engine.Transfer;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * What the answer to PUT and GET tells the driver, which moves the files itself: on the disk, or,
 * when it wants a stream, from addresses that it takes for those of a cloud.
 *
 * @param transfer the files
 * @param addresses where each can be read; none when they are moved on the disk
 */
record TransferAnswer(Transfer transfer, List<String> addresses) {

  TransferAnswer {
    addresses = List.copyOf(addresses);
  }

  void write(JsonGenerator json) {
    json.writeStringProperty("command", transfer.upload() ? "UPLOAD" : "DOWNLOAD");
    json.writeName("stageInfo");
    json.writeStartObject();
    json.writeStringProperty("locationType", addresses.isEmpty() ? "LOCAL_FS" : "GCS");
    json.writeStringProperty(
        "location", addresses.isEmpty() ? transfer.folder().toString() : "stage/");
    json.writeStringProperty("region", "local");
    json.writeStringProperty("endPoint", "");
    json.writeName("creds");
    json.writeStartObject();
    json.writeEndObject();
    json.writeBooleanProperty("isClientSideEncrypted", false);
    json.writeEndObject();
    texts(json, "src_locations", transfer.sources());
    texts(json, "presignedUrls", addresses);
    json.writeStringProperty("localLocation", transfer.local());
    json.writeBooleanProperty("autoCompress", transfer.autoCompress());
    json.writeBooleanProperty("overwrite", transfer.overwrite());
    json.writeStringProperty("sourceCompression", transfer.sourceCompression());
    // The Snowpark client counts on the column that this adds to the rows.
    json.writeBooleanProperty("clientShowEncryptionParameter", true);
    json.writeNumberProperty("parallel", transfer.parallel());
  }

  private static void texts(JsonGenerator json, String name, List<String> texts) {
    json.writeName(name);
    json.writeStartArray();
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
