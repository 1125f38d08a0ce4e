package dev.freshet.internal.wire;

import dev.freshet.data.Frame;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a frame's shape; its rows stay on the server until they are asked for. */
final class FrameJson extends StdSerializer<Frame> {
  FrameJson() {
    super(Frame.class);
  }

  @Override
  public void serialize(Frame frame, JsonGenerator out, SerializationContext context) {
    context.writeValue(out, TableShape.of(frame));
  }
}
