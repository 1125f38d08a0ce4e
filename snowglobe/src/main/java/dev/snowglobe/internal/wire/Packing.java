package dev.snowglobe.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * Packs answers for clients that can unpack them. On the same machine that costs more time than it
 * saves, so it is done there only when it is asked for.
 *
 * @param always whether it is done for clients of the same machine too
 */
record Packing(boolean always) {

  /** What fits in one packet gains nothing by being shorter. */
  private static final int WORTHWHILE = 1_400;

  /** The answer as this client gets it. */
  Answer of(Request request, Answer answer) {
    boolean packs =
        answer.body().length > WORTHWHILE
            && (always || !local(request.getConnectionMetaData().getRemoteSocketAddress()))
            && request.getHeaders().contains(HttpHeader.ACCEPT_ENCODING, "gzip");
    return packs
        ? new Answer(answer.status(), answer.contentType(), packed(answer.body()), true)
        : answer;
  }

  private static boolean local(SocketAddress client) {
    return client instanceof InetSocketAddress address && address.getAddress().isLoopbackAddress();
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
