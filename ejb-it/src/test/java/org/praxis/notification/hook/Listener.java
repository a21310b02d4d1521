package org.praxis.notification.hook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program that is told what happens; it hears one message on each connection. */
final class Listener implements AutoCloseable {
  /** What it was told. */
  record Heard(Map<String, String> headers, String body) {
    String id() {
      return headers.get("webhook-id");
    }
  }

  private final ServerSocket socket;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final Deque<String> answers = new ConcurrentLinkedDeque<>();
  private volatile Duration pause = Duration.ZERO;
  private volatile boolean endless;
  private volatile long written;

  Listener() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::listen, "listener");
    thread.setDaemon(true);
    thread.start();
  }

  /** What it answers next, in this order: {@code 500 Broken}; then that all is well. */
  Listener answering(String... statuses) {
    answers.addAll(List.of(statuses));
    return this;
  }

  /** Answers that all is well and then does not stop, so much at a time. */
  void goesOn(Duration pauses) {
    pause = pauses;
    endless = true;
  }

  /** How much of an endless answer it got rid of. */
  long written() {
    return written;
  }

  String address() {
    return "http://127.0.0.1:" + socket.getLocalPort() + "/told?by=praxis";
  }

  int port() {
    return socket.getLocalPort();
  }

  List<Heard> heard() {
    return heard;
  }

  private void listen() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        connection.setSoTimeout(5_000);
        heard.add(read(connection.getInputStream()));
        if (endless) {
          goOn(connection.getOutputStream());
        }
        String answer = answers.isEmpty() ? "204 No Content" : answers.poll();
        connection
            .getOutputStream()
            .write(
                ("HTTP/1.1 " + answer + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // Whoever came has gone, or this has.
      }
    }
  }

  // Where it makes pauses not even the header comes to an end.
  private void goOn(OutputStream out) throws IOException {
    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
    if (pause.isZero()) {
      out.write("Content-Length: 1000000000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    byte[] more = new byte[pause.isZero() ? 8192 : 1];
    Arrays.fill(more, (byte) 'x');
    while (!socket.isClosed()) {
      out.write(more);
      written += more.length;
      try {
        Thread.sleep(pause.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static Heard read(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    line(in); // POST
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Heard(headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("gone");
      }
      if (c != '\r') {
        line.write(c);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
