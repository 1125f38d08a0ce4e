package dev.freshet.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A browser's side of a socket, as lean as can be, so that what is measured is the server. It
 * speaks RFC 6455 without extensions: what it counts as bytes is what travels uncompressed. Used by
 * one thread.
 */
final class Visitor implements AutoCloseable {
  private static final String HELLO = "{\"type\":\"Hello\",\"protocol\":1,\"values\":{}}";
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;

  private final SocketChannel channel;
  private ByteBuffer received = ByteBuffer.allocate(4096).flip();
  private String begun = "";
  private long bytes;
  private long frames;

  /** A frame's place in what was received. */
  private record Frame(boolean last, int opcode, int start, int length) {
    int end() {
      return start + length;
    }
  }

  private Visitor(SocketChannel channel) {
    this.channel = channel;
  }

  /** Opens a page: the first run has begun when this returns. */
  static Visitor open(URI server) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    Visitor visitor = new Visitor(channel);
    visitor.upgrade(server.getRawAuthority());
    visitor.send(HELLO);
    return visitor;
  }

  private void upgrade(String authority) throws IOException {
    write(
        ByteBuffer.wrap(
            """
            GET /ws HTTP/1.1\r
            Host: %1$s\r
            Origin: http://%1$s\r
            Upgrade: websocket\r
            Connection: Upgrade\r
            Sec-WebSocket-Version: 13\r
            Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r
            \r
            """
                .formatted(authority)
                .getBytes(StandardCharsets.US_ASCII)));
    String answer = head();
    if (!answer.startsWith("HTTP/1.1 101")) {
      throw new IOException("The server did not open a socket: " + answer);
    }
  }

  private String head() throws IOException {
    while (true) {
      String text = text(received.position(), received.remaining());
      int end = text.indexOf("\r\n\r\n");
      if (end >= 0) {
        received.position(received.position() + end + 4);
        return text;
      }
      fill();
    }
  }

  SocketChannel channel() {
    return channel;
  }

  /** How many bytes of messages have come, with the frames around them. */
  long bytes() {
    return bytes;
  }

  /** How many frames of messages have come. */
  long frames() {
    return frames;
  }

  void send(String message) throws IOException {
    send(TEXT, message.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a frame, masked as a browser's must be, with a mask of zeros that changes nothing. */
  private void send(int opcode, byte[] payload) throws IOException {
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) (0x80 | opcode));
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    }
    write(frame.putInt(0).put(payload).flip());
  }

  private void write(ByteBuffer data) throws IOException {
    while (data.hasRemaining()) {
      channel.write(data);
    }
  }

  /** The next message; waits for it unless the channel does not block and it has not come. */
  Optional<String> next() throws IOException {
    while (true) {
      Optional<Frame> frame = frame();
      if (frame.isPresent()) {
        Optional<String> message = take(frame.get());
        if (message.isPresent()) {
          return message;
        }
      } else if (fill() == 0) {
        return Optional.empty();
      }
    }
  }

  /** Waits for a message that ends a run, and gives it. */
  String awaitRun() throws IOException {
    while (true) {
      String message = next().orElseThrow();
      if (endsRun(message)) {
        return message;
      }
    }
  }

  /**
   * Whether a message says that a run has ended well.
   *
   * @throws IllegalStateException if it says that the run has failed
   */
  static boolean endsRun(String message) {
    if (!message.startsWith("{\"type\":\"Changes\"")) {
      return false;
    }
    String start = message.substring(0, Math.min(message.length(), 80));
    if (start.contains("\"FAILED\"") || start.contains("\"STOPPED\"")) {
      throw new IllegalStateException("The run did not end well: " + message);
    }
    return start.contains("\"DONE\"");
  }

  private Optional<String> take(Frame frame) throws IOException {
    int first = received.position();
    received.position(frame.end());
    switch (frame.opcode()) {
      case CLOSE -> throw new EOFException("The server closed the socket");
      case PING -> send(PONG, Arrays.copyOfRange(received.array(), frame.start(), frame.end()));
      case PONG -> {}
      default -> {
        frames++;
        bytes += frame.end() - first;
        begun += text(frame.start(), frame.length());
        if (frame.last()) {
          String whole = begun;
          begun = "";
          return Optional.of(whole);
        }
      }
    }
    return Optional.empty();
  }

  /** The next frame, if all of it has come. */
  private Optional<Frame> frame() {
    int at = received.position();
    int available = received.remaining();
    if (available < 2) {
      return Optional.empty();
    }
    int shortLength = received.get(at + 1) & 0x7f;
    int head = shortLength < 126 ? 2 : shortLength == 126 ? 4 : 10;
    if (available < head) {
      return Optional.empty();
    }
    long length =
        switch (head) {
          case 2 -> shortLength;
          case 4 -> received.getShort(at + 2) & 0xffff;
          default -> received.getLong(at + 2);
        };
    if (available < head + length) {
      return Optional.empty();
    }
    int start = received.get(at);
    return Optional.of(new Frame(start < 0, start & 0xf, at + head, (int) length));
  }

  private String text(int start, int length) {
    return new String(received.array(), start, length, StandardCharsets.UTF_8);
  }

  /** Reads what has come; gives how many bytes. */
  private int fill() throws IOException {
    if (received.remaining() == received.capacity()) {
      received = ByteBuffer.allocate(received.capacity() * 4).put(received).flip();
    }
    received.compact();
    int count = channel.read(received);
    received.flip();
    if (count < 0) {
      throw new EOFException("The server hung up");
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
