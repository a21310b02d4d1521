package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files as programs send and fetch them, and as those who mean no good do. */
@ExtendWith(Praxis.Running.class)
class AttachmentsApiIT {
  private final Member learner = Praxis.shared().as("learner1");
  private final Member colleague = Praxis.shared().as("learner2");
  private final Member moderator = Praxis.shared().as("moderator1");
  private final String community = "c-" + UUID.randomUUID();

  @BeforeEach
  void aCommunity() {
    moderator.found(community, 1);
  }

  @Test
  void aFileIsOpenToWhoMayReadWhatItBelongsToAndToNobodyElse() {
    Member.Answer file = learner.attach("Übersicht.txt", bytes("secret"));
    String address = file.expecting(2).header("Location");
    String path = URI.create(address).getPath();
    assertThat(learner.read(path).text()).isEqualTo("secret");
    assertThat(colleague.read(path).status()).isEqualTo(404);
    assertThat(moderator.read(path).status()).isEqualTo(404);

    String topic =
        learner.ask(community, "See the file", file.json().path("markdown").asText()).id();
    assertThat(colleague.read(path).status()).isEqualTo(404);
    assertThat(moderator.read(path).status()).isEqualTo(200);
    moderator.approve(topic);
    assertThat(colleague.read(path).text()).isEqualTo("secret");
    assertThat(colleague.read(path).header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"_bersicht.txt\"; filename*=UTF-8''%C3%9Cbersicht.txt");
    assertThat(new Member(Praxis.shared().address(), null).read(path).status()).isEqualTo(302);
  }

  @Test
  void noBrowserRunsWhatIsInAFile() {
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    for (String name : new String[] {"x.svg", "x.png", "x.html"}) {
      Member.Answer read = learner.read(path(learner.attach(name, bytes(svg))));
      assertThat(read.type()).isEqualTo("application/octet-stream");
      assertThat(read.header("Content-Disposition")).startsWith("attachment;");
      assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(read.header("Content-Security-Policy")).endsWith("sandbox");
    }
  }

  @Test
  void aPdfIsForTheBrowsersOwnViewer() {
    Member.Answer read = learner.read(path(learner.attach("x", bytes("%PDF-1.4\n%%EOF\n"))));
    assertThat(read.type()).isEqualTo("application/pdf");
    assertThat(read.header("Content-Disposition")).startsWith("inline; filename=\"x.pdf\"");
    assertThat(read.header("Content-Security-Policy")).endsWith("sandbox");
    assertThat(read.header("Cache-Control")).isEqualTo("private, no-cache");
  }

  @Test
  void whatIsNotTakenIsAnsweredInWords() throws IOException {
    refused("all.docx", zip(), "Unpack it");
    refused("x.txt", new byte[0], "is empty");
    refused("x.png", bytes("MZ" + "\0".repeat(200)), "A program");
    refused("big.txt", bytes("x".repeat(10_000_001)), "at most 10 MB");
    Member.Answer german = learner.attach("x", zip());
    assertThat(german.json().at("/errors/0/field").asText()).isEqualTo("file");
  }

  @Test
  void anUploadIsListedWithWhatAllTakeUpAndTakenBack() {
    String id = learner.attach("x.txt", bytes("x")).id();
    var list = learner.get("me/attachments").expecting(2).json();
    assertThat(list.at("/files/items/0/id").asText()).isEqualTo(id);
    assertThat(list.path("quota").asLong()).isEqualTo(500_000_000);
    assertThat(list.path("used").asLong()).isPositive();
    assertThat(colleague.send("DELETE", "me/attachments/" + id, null).status()).isEqualTo(404);
    learner.send("DELETE", "me/attachments/" + id, null).expecting(2);
    assertThat(learner.read("/communities/attachment/" + id).status()).isEqualTo(404);
  }

  @Test
  void aDraftIsSavedAndWhoComesTooLateIsTold() {
    String draft = "me/drafts/" + UUID.randomUUID();
    String first = body("begun", "null");
    long version = learner.put(draft, first).expecting(2).json().path("version").asLong();
    learner.put(draft, body("on", String.valueOf(version))).expecting(2);
    Member.Answer late = learner.put(draft, body("late", String.valueOf(version)));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().path("detail").asText()).contains("UTC");
    assertThat(learner.get(draft).json().path("text").asText()).isEqualTo("on");
    assertThat(colleague.get(draft).status()).isEqualTo(404);
    assertThat(learner.put(draft, body("x".repeat(200_001), "1")).status()).isEqualTo(400);
    learner.send("DELETE", draft, null).expecting(2);
    assertThat(learner.put(draft, body("late", "1")).status()).isEqualTo(409);
  }

  @Test
  void whatIsToldBeforehandIsWhatHappens() {
    String text =
        "{\"community\":\"%s\",\"title\":\"Hello\",\"text\":\"bluebird\"}".formatted(community);
    var prospect = learner.post("writing/prospect", text).expecting(2).json();
    assertThat(prospect.at("/reasons/0/reason").asText()).isEqualTo("TERM");
    assertThat(prospect.at("/reasons/0/clause").asInt()).isEqualTo(3);
    assertThat(prospect.at("/reasons/0/term").isNull()).isTrue();
    assertThat(Praxis.shared().as("trainer1").post("writing/prospect", text).status())
        .isEqualTo(403);
    assertThat(learner.post("writing/preview", "{\"text\":\"**b**<script>\"}").json().at("/html"))
        .hasToString("\"<p><strong>b</strong>&lt;script&gt;</p>\\n\"");
    assertThat(learner.post("writing/preview", "{}").status()).isEqualTo(400);
    assertThat(learner.get("writing/alike?title=zzzz").expecting(2).json()).isEmpty();
  }

  private String body(String text, String version) {
    return "{\"purpose\":\"TOPIC\",\"place\":\"0c7f5f0e-0000-4000-8000-000000000001\",\"text\":\"%s\",\"version\":%s}"
        .formatted(text, version);
  }

  private void refused(String name, byte[] content, String why) {
    Member.Answer answer = learner.attach(name, content);
    assertThat(answer.status()).as(name).isEqualTo(400);
    assertThat(answer.type()).startsWith("application/problem+json");
    assertThat(answer.json().path("detail").asText()).contains(why);
  }

  private static String path(Member.Answer file) {
    return URI.create(file.expecting(2).header("Location")).getPath();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
