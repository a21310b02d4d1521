package org.praxis.notification.mail;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server with STARTTLS, which GreenMail has not; it takes one connection at a time. */
final class UpgradingServer implements AutoCloseable {
  private final boolean upgrades;
  private final ServerSocket listening;
  private final SSLContext keys;
  private final List<String> open = new CopyOnWriteArrayList<>();
  private final List<String> encrypted = new CopyOnWriteArrayList<>();

  UpgradingServer(boolean upgrades) throws IOException {
    this.upgrades = upgrades;
    listening = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
    keys = keys();
    Thread thread = new Thread(this::serve, "mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  // Those of GreenMail, which come with the password that such files have.
  private static SSLContext keys() throws IOException {
    try {
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(new DummySSLServerSocketFactory().getKeyStore(), "changeit".toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  int port() {
    return listening.getLocalPort();
  }

  /** What somebody between would have read. */
  List<String> open() {
    return open;
  }

  List<String> encrypted() {
    return encrypted;
  }

  private void serve() {
    while (!listening.isClosed()) {
      try (Socket plain = listening.accept()) {
        say(plain, "220 relay");
        if (talk(plain, open)) {
          SSLSocket secure =
              (SSLSocket) keys.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
          secure.setUseClientMode(false);
          talk(secure, encrypted);
        }
      } catch (IOException e) {
        // the client went away, as it does where it does not believe the certificate
      }
    }
  }

  // Answers true when the client asks for encryption.
  private boolean talk(Socket socket, List<String> heard) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      heard.add(line);
      String verb = line.split(" ")[0];
      switch (verb) {
        case "EHLO" -> {
          if (upgrades && heard == open) {
            say(socket, "250-relay\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN");
          } else {
            say(socket, "250-relay\r\n250 AUTH PLAIN LOGIN");
          }
        }
        case "STARTTLS" -> {
          say(socket, "220 go ahead");
          return true;
        }
        case "AUTH" -> say(socket, "235 welcome");
        case "QUIT" -> {
          say(socket, "221 bye");
          return false;
        }
        default -> say(socket, "250 ok");
      }
    }
    return false;
  }

  private static void say(Socket socket, String words) throws IOException {
    socket.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
