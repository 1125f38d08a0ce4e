package dev.snowglobe.internal.wire;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.snowglobe.internal.engine.Batch;
import dev.snowglobe.internal.engine.Column;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;

/**
 * A batch as an Arrow stream: a schema, one record batch, the end. Written by hand from the
 * generated message headers, because Arrow's own Java library needs memory outside the heap, and a
 * JVM opened to it. The format: arrow.apache.org/docs/format/Columnar.html, "Serialization and
 * Interprocess Communication".
 */
final class ArrowRows {

  private static final int CONTINUATION = -1;

  private final int rows;
  private final List<ArrowField> fields;

  private ArrowRows(int rows, List<ArrowField> fields) {
    this.rows = rows;
    this.fields = fields;
  }

  /** The stream of one batch. */
  static byte[] stream(List<Column> columns, Batch batch) {
    List<ArrowField> fields = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      fields.add(ArrowField.of(columns.get(i), batch, i));
    }
    return new ArrowRows(batch.rows(), fields).stream();
  }

  private byte[] stream() {
    List<ArrowField> nodes = nodes();
    List<ArrowBuffer> buffers = nodes.stream().flatMap(node -> node.buffers().stream()).toList();
    int body = buffers.stream().mapToInt(buffer -> aligned(buffer.length())).sum();
    ByteBuffer schema = message(MessageHeader.Schema, 0, this::schema);
    ByteBuffer batch =
        message(MessageHeader.RecordBatch, body, b -> recordBatch(b, nodes, buffers));
    int length = framed(schema) + framed(batch) + body + 2 * Integer.BYTES;
    ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    frame(out, schema);
    frame(out, batch);
    for (ArrowBuffer buffer : buffers) {
      int end = out.position() + aligned(buffer.length());
      buffer.write(out);
      out.position(end);
    }
    out.putInt(CONTINUATION).putInt(0);
    return out.array();
  }

  private static int aligned(int length) {
    return (length + 7) & ~7;
  }

  private static int framed(ByteBuffer message) {
    return 2 * Integer.BYTES + aligned(message.remaining());
  }

  private static void frame(ByteBuffer out, ByteBuffer message) {
    int length = aligned(message.remaining());
    int end = out.position() + 2 * Integer.BYTES + length;
    out.putInt(CONTINUATION).putInt(length).put(message).position(end);
  }

  /** The fields with their children after each, as a record batch lists them. */
  private List<ArrowField> nodes() {
    List<ArrowField> nodes = new ArrayList<>();
    for (ArrowField field : fields) {
      nodes.add(field);
      nodes.addAll(field.children());
    }
    return nodes;
  }

  private static ByteBuffer message(byte kind, long body, ToIntFunction<FlatBufferBuilder> header) {
    FlatBufferBuilder builder = new FlatBufferBuilder(1024);
    int offset = header.applyAsInt(builder);
    builder.finish(Message.createMessage(builder, MetadataVersion.V5, kind, offset, body, 0));
    return builder.dataBuffer();
  }

  private int schema(FlatBufferBuilder builder) {
    int all = Schema.createFieldsVector(builder, fields(builder, fields));
    return Schema.createSchema(builder, Endianness.Little, all, 0, 0);
  }

  private static int[] fields(FlatBufferBuilder builder, List<ArrowField> fields) {
    return fields.stream().mapToInt(field -> field(builder, field)).toArray();
  }

  private static int field(FlatBufferBuilder builder, ArrowField field) {
    int name = builder.createString(field.name());
    int type = field.type().applyAsInt(builder);
    int children = Field.createChildrenVector(builder, fields(builder, field.children()));
    int metadata = Field.createCustomMetadataVector(builder, metadata(builder, field.metadata()));
    return Field.createField(builder, name, true, field.kind(), type, 0, children, metadata);
  }

  private static int[] metadata(FlatBufferBuilder builder, Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .mapToInt(entry ->
            KeyValue.createKeyValue(
                builder,
                builder.createString(entry.getKey()),
                builder.createString(entry.getValue())))
        .toArray();
  }

  private int recordBatch(
      FlatBufferBuilder builder, List<ArrowField> nodes, List<ArrowBuffer> buffers) {
    int bufferVector = buffers(builder, buffers);
    RecordBatch.startNodesVector(builder, nodes.size());
    for (int i = nodes.size() - 1; i >= 0; i--) {
      FieldNode.createFieldNode(builder, rows, nodes.get(i).nulls().count());
    }
    int nodeVector = builder.endVector();
    return RecordBatch.createRecordBatch(builder, rows, nodeVector, bufferVector, 0, 0);
  }

  /** A vector is written from its end. */
  private static int buffers(FlatBufferBuilder builder, List<ArrowBuffer> buffers) {
    List<Long> offsets = new ArrayList<>();
    long offset = 0;
    for (ArrowBuffer buffer : buffers) {
      offsets.add(offset);
      offset += aligned(buffer.length());
    }
    RecordBatch.startBuffersVector(builder, buffers.size());
    for (int i = buffers.size() - 1; i >= 0; i--) {
      Buffer.createBuffer(builder, offsets.get(i), buffers.get(i).length());
    }
    return builder.endVector();
  }
}
