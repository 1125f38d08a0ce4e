package dev.freshet.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Measures round trips to an {@link Echo}. Used by one thread. */
final class EchoCaller implements AutoCloseable {
  private static final int ROUND_TRIPS = 2_000;
  private static final int BYTES = 100;

  private final SocketChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES);

  EchoCaller(int port) throws IOException {
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
  }

  /** Milliseconds of a round trip, the median of many. */
  double floor() throws IOException {
    double[] millis = new double[ROUND_TRIPS];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      roundTrip();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    return Samples.of(millis).median();
  }

  private void roundTrip() throws IOException {
    channel.write(buffer.clear());
    buffer.clear();
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new IOException("The echo hung up");
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
