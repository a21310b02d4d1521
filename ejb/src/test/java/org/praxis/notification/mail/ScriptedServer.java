package org.praxis.notification.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server that answers as it is told; it takes one connection at a time. */
final class ScriptedServer implements AutoCloseable {
  /** Instead of an answer: the connection ends. */
  static final String HANGS_UP = "hangs up";

  /** Instead of one: what it would usually say. */
  static final String USUAL = "usual";

  private final UnaryOperator<String> script;
  private final ServerSocket listening;
  private final Thread thread;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  /**
   * @param script says to a command, or to {@code .} after a mail, what to answer
   */
  ScriptedServer(UnaryOperator<String> script) throws IOException {
    this.script = script;
    listening = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    thread = new Thread(this::serve, "mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listening.getLocalPort();
  }

  List<String> heard() {
    return heard;
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        heard.add("CONNECT");
        say(socket, "220 relay");
        talk(socket);
      } catch (IOException e) {
        // the client went away
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    boolean mail = false;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (mail && !line.equals(".")) {
        continue;
      }
      mail = false;
      heard.add(line);
      String answer = script.apply(line);
      if (answer.equals(HANGS_UP)) {
        return;
      }
      if (answer.equals(USUAL)) {
        mail = line.equals("DATA");
        answer = mail ? "354 go ahead" : "250 ok";
      }
      say(socket, answer);
      if (line.equals("QUIT")) {
        return;
      }
    }
  }

  private static void say(Socket socket, String words) throws IOException {
    socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      listening.close();
      // Only then nobody can connect any more.
      thread.join(1_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
