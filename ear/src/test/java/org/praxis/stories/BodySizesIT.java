package org.praxis.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.dev.FormVisitor;

/** How much of what somebody sends is taken, and that no more than that is read. */
@ExtendWith(Praxis.Running.class)
class BodySizesIT {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int PATIENCE = 20_000;
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String FILES = "multipart/form-data; boundary=XX";
  private static final String JSON = "application/json";

  private static String community;

  @BeforeAll
  static void community() {
    community = "sizes-" + UUID.randomUUID().toString().substring(0, 8);
    Praxis.shared().as("moderator1").found(community, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {FORM, FILES})
  void aVisitorWhoAnnouncesMoreThanAFormIsRefusedAtOnce(String type) throws IOException {
    assertThat(announced(null, "/signin", type, MEGABYTE)).startsWith("413").contains("sign in");
  }

  @ParameterizedTest
  @ValueSource(strings = {FORM, FILES})
  void aVisitorWhoSaysNoLengthIsHungUpOnAfterAForm(String type) throws IOException {
    long before = faults();
    assertThat(chunked(null, "/signin", type, "name=" + "x".repeat(100_000), 1)).isEmpty();
    assertThat(faults()).isEqualTo(before);
  }

  @Test
  void aVisitorsFileIsNotAwaited() throws IOException {
    String begun = file("From x");
    try (Sending sending = new Sending(null, "/communities/import/" + community, FILES)) {
      sending.header("Transfer-Encoding: chunked");
      sending.chunk(begun);
      assertThat(sending.answer()).startsWith("302");
    }
    try (Sending sending = new Sending(null, "/api/v1/me/attachments", "text/plain")) {
      sending.header("Transfer-Encoding: chunked");
      sending.chunk(begun);
      assertThat(sending.answer()).startsWith("401");
    }
  }

  @Test
  void aVisitorStillSignsIn() {
    FormVisitor visitor = new FormVisitor(Praxis.shared().address());
    assertThat(visitor.signIn("learner1", "praxis").isSignedIn()).isTrue();
  }

  @Test
  void aFormMayHaveAMegabyteWhereverItsSenderSignedIn() throws IOException {
    FormVisitor visitor = new FormVisitor(Praxis.shared().address());
    visitor.signIn("learner1", "praxis");
    String form = "label=" + "x".repeat(MEGABYTE);
    try (Sending sending = new Sending(null, "/people/me", FORM)) {
      sending.as(visitor);
      sending.header("Content-Length: " + form.length());
      sending.send(form);
      assertThat(sending.answer()).startsWith("200").contains("<main");
    }
  }

  @Test
  void aTextOfManyMegabytesIsRefusedBeforeItsPageSaysItOnceMore() throws IOException {
    String begin = "--XX\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n";
    try (Sending sending = new Sending("learner1", "/communities/start/" + community, FILES)) {
      int many = 12;
      sending.header("Content-Length: " + (begin.length() + many * MEGABYTE + END.length()));
      sending.send(begin);
      for (int i = 0; i < many; i++) {
        sending.send("y".repeat(MEGABYTE));
      }
      sending.send(END);
      String answer = sending.answer();
      assertThat(answer).startsWith("413").contains("more than Praxis takes at once");
      assertThat(answer.length()).isLessThan(MEGABYTE);
    }
    for (String written : new String[] {FORM, JSON, "application/json;charset=UTF-8"}) {
      assertThat(announced("learner1", "/me", written, 5 * MEGABYTE)).startsWith("413");
    }
  }

  @Test
  void whatIsTooLargeIsRefusedWithAPageAndAtTheApiWithAProblem() throws IOException {
    assertThat(announced("learner1", "/me", FORM, 40 * MEGABYTE))
        .startsWith("413")
        .contains("more than Praxis takes at once", "<main");
    assertThat(announced("learner1", "/api/v1/me/bookmarks", JSON, 40 * MEGABYTE))
        .startsWith("413")
        .contains("application/problem+json", "more than Praxis takes at once");
  }

  @Test
  void whoGoesOnAndOnIsHungUpOn() throws IOException {
    long before = faults();
    assertThat(chunked("learner1", "/me", FILES, file("x".repeat(MEGABYTE)), 34)).isEmpty();
    String json = "{" + " ".repeat(MEGABYTE);
    assertThat(chunked("learner1", "/api/v1/me/bookmarks", JSON, json, 34)).isEmpty();
    assertThat(faults()).isEqualTo(before);
  }

  @Test
  void aPageIsShownToWhoHasSentAllOfWhatIsTooLarge() throws IOException {
    try (Sending sending = new Sending("learner1", "/me", FORM)) {
      sending.header("Content-Length: " + 40 * MEGABYTE);
      for (int i = 0; i < 40; i++) {
        sending.send("x".repeat(MEGABYTE));
      }
      assertThat(sending.answer()).startsWith("413").contains("<main");
    }
  }

  @Test
  void anArchiveOfAnAllowedSizeArrivesWhetherItsLengthIsSaidOrNot() throws IOException {
    String place = "/communities/import/" + community;
    String file = file("Dear all, ");
    int many = 40;
    FormVisitor moderator = new FormVisitor(Praxis.shared().address());
    moderator.signIn("moderator1", "praxis");
    try (Sending sending = new Sending(null, place, FILES)) {
      sending.as(moderator);
      sending.header("Content-Length: " + (file.length() + many * MEGABYTE + END.length()));
      sending.send(file);
      for (int i = 0; i < many; i++) {
        sending.send("x".repeat(MEGABYTE));
      }
      sending.send(END);
      assertThat(sending.answer()).startsWith("400").contains("archive-error");
    }
    try (Sending sending = new Sending("moderator1", place, FILES)) {
      sending.header("Transfer-Encoding: chunked");
      sending.chunk(file);
      for (int i = 0; i < many; i++) {
        sending.chunk("x".repeat(MEGABYTE));
      }
      sending.chunk(END);
      sending.chunk("");
      assertThat(sending.answer()).startsWith("400").contains("archive-error");
    }
  }

  @Test
  void anArchiveIsNoLargerThanItMayBeAndNobodyElseSendsOne() throws IOException {
    String page = "/communities/import/" + community;
    String api = "/api/v1/communities/" + community + "/imports";
    assertThat(announced("moderator1", page, FILES, 262 * MEGABYTE))
        .startsWith("413")
        .contains("256 MB");
    assertThat(announced("moderator1", api, "application/mbox", 262 * MEGABYTE))
        .startsWith("413")
        .contains("256 MB", "\"field\":\"archive\"");
    assertThat(announced("moderator1", page, FORM, 40 * MEGABYTE)).startsWith("413");
    assertThat(announced("learner1", page, FILES, 40 * MEGABYTE)).startsWith("413");
    assertThat(announced("moderator1", page + "x", FILES, 40 * MEGABYTE)).startsWith("413");
  }

  private static final String END =
      "\r\n--XX\r\nContent-Disposition: form-data; name=\"begin\"\r\n\r\ndry\r\n--XX--\r\n";

  private static String file(String text) {
    return "--XX\r\nContent-Disposition: form-data; name=\"archive\"; filename=\"a.mbox\"\r\n"
        + "Content-Type: text/plain\r\n\r\n"
        + text;
  }

  private static long faults() throws IOException {
    return Praxis.shared().logged("RequestTooBigException");
  }

  /** Sends nothing of it. */
  private static String announced(String name, String path, String type, int bytes)
      throws IOException {
    try (Sending sending = new Sending(name, path, type)) {
      sending.header("Content-Length: " + bytes);
      return sending.answer();
    }
  }

  private static String chunked(String name, String path, String type, String first, int times)
      throws IOException {
    try (Sending sending = new Sending(name, path, type)) {
      sending.header("Transfer-Encoding: chunked");
      sending.chunk(first);
      for (int i = 1; i < times; i++) {
        sending.chunk(" ".repeat(MEGABYTE));
      }
      return sending.answer();
    }
  }

  /** A request byte by byte: no client sends one that says a length and then another. */
  private static final class Sending implements AutoCloseable {
    private final Socket socket;
    private final OutputStream out;

    Sending(String name, String path, String type) throws IOException {
      String host = Praxis.shared().address().getHost();
      int port = Praxis.shared().address().getPort();
      socket = new Socket(host, port);
      socket.setSoTimeout(PATIENCE);
      out = socket.getOutputStream();
      send("POST " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n");
      send("Origin: http://" + host + ":" + port + "\r\nAccept-Language: en\r\n");
      send("Connection: close\r\nContent-Type: " + type + "\r\n");
      if (name != null) {
        byte[] credentials = (name + ":praxis").getBytes(UTF_8);
        send("Authorization: Basic " + Base64.getEncoder().encodeToString(credentials) + "\r\n");
      }
    }

    /** The last one. */
    void header(String line) {
      send(line + "\r\n\r\n");
    }

    /** With the session of who has signed in by the form. */
    void as(FormVisitor visitor) {
      send(
          "Cookie: praxis=%s; praxis-sso=%s\r\n"
              .formatted(visitor.cookie("praxis"), visitor.cookie("praxis-sso")));
    }

    void chunk(String text) throws IOException {
      send(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    // Where the server has answered and gone, the rest has nowhere to go.
    void send(String text) {
      try {
        out.write(text.getBytes(UTF_8));
        out.flush();
      } catch (IOException e) {
        // The answer says why.
      }
    }

    /** From the status on; empty where the server hung up without one. */
    String answer() throws IOException {
      StringBuilder text = new StringBuilder();
      byte[] bytes = new byte[8192];
      InputStream in = socket.getInputStream();
      try {
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
          text.append(new String(bytes, 0, read, UTF_8));
          if (text.toString().contains("</html>") || text.toString().endsWith("}")) {
            break;
          }
        }
      } catch (SocketTimeoutException e) {
        throw e;
      } catch (IOException e) {
        // The server has hung up; what it had said until then is the answer.
      }
      return text.toString().replaceFirst("^HTTP/1.1 ", "");
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
