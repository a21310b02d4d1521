package org.praxis.stories;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A program of the company that is told by a webhook, and checks who tells it. */
final class HookListener implements AutoCloseable {
  /** What it was told. */
  record Heard(String id, String timestamp, String signatures, String body) {
    /** As the libraries of Standard Webhooks do. */
    boolean isSignedWith(String secret) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(
            new SecretKeySpec(
                Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
        byte[] sum =
            mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        return List.of(signatures.split(" "))
            .contains("v1," + Base64.getEncoder().encodeToString(sum));
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }

  private final HttpServer server;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private volatile int status = 204;

  HookListener() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::hear);
    server.start();
  }

  private void hear(HttpExchange exchange) throws IOException {
    heard.add(
        new Heard(
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** From now on it answers so. */
  void answers(int newStatus) {
    status = newStatus;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/praxis";
  }

  List<Heard> heard() {
    return heard;
  }

  /** What it was told with those words in it. */
  List<Heard> heard(String words) {
    return heard.stream().filter(one -> one.body().contains(words)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
