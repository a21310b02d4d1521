package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mailing list moves into a community: from the shell, on the page, and through a dead server.
 */
class MailingListIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static Praxis praxis;
  private static Browser browser;

  @TempDir Path folder;

  private Member owner;
  private String community;

  @BeforeAll
  static void start() {
    praxis = new Praxis(7350, Praxis.THOROUGHLY); // it has much to do
    browser = new Browser(praxis.address());
    praxis.as("admin1").followTheDirectory();
  }

  @AfterAll
  static void stop() {
    browser.close();
    praxis.close();
  }

  @BeforeEach
  void community() {
    owner = praxis.as("moderator1");
    community = "list-" + UUID.randomUUID().toString().substring(0, 8);
    owner.found(community, 3);
  }

  private static String mail(String id, String from, String subject, String answers, String text) {
    return "From x@example.com Mon Mar  4 08:00:00 2019\nFrom: "
        + from
        + "\nDate: Mon, 4 Mar 2019 09:00:00 +0100\nMessage-ID: <"
        + id
        + "@x>\nSubject: [printers] "
        + subject
        + (answers == null ? "" : "\nIn-Reply-To: <" + answers + "@x>")
        + "\nContent-Type: text/plain; charset=utf-8\n\n"
        + text
        + "\n\n";
  }

  private static String few() {
    return mail(
            "1",
            "Kim Partner <kim@partner.example>",
            "Who has *paper*?",
            null,
            "The tray is empty.")
        + mail(
            "2",
            "Lea <learner1@corp.example>",
            "Re: Who has *paper*?",
            "1",
            "> The tray is empty.\n\nI have.")
        + mail("3", "Kim Partner <kim@partner.example>", "Toner", null, "Grüße");
  }

  private Path archive(String text) throws IOException {
    return Files.writeString(folder.resolve("printers.mbox"), text);
  }

  private JsonNode imports() {
    return owner.get("communities/" + community + "/imports").expecting(2).json().path("items");
  }

  @Test
  void anOwnerImportsFromTheShell() throws Exception {
    Path archive = archive(few());
    String dry =
        shell(0, "import", "mbox", archive.toString(), "--community", community, "--dry-run");
    assertThat(dry).contains("Preview of an import: Done", "3 mails: 2 topics, 1 replies");
    assertThat(topics()).isEmpty();
    Path packed = folder.resolve("printers.mbox.gz");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(few().getBytes(StandardCharsets.UTF_8));
    }
    Files.write(packed, bytes.toByteArray());
    assertThat(shell(0, "import", "mbox", packed.toString(), "--community", community))
        .contains("Import: Done", "3 mails: 2 topics, 1 replies");
    assertThat(topics()).hasSize(2);
    assertThat(shell(0, "import", "mbox", archive.toString(), "--community", community))
        .contains("3 here already");
    assertThat(imports().path(0).path("fileName").asText()).isEqualTo("printers.mbox");
  }

  @Test
  void theShellSaysWhyItCannot() throws Exception {
    Path archive = archive(few());
    assertThat(shell(1, "import", "mbox", archive.toString(), "--community", "nowhere"))
        .contains("there is no community");
    Path other = Files.writeString(folder.resolve("other.txt"), "Dear all,");
    assertThat(shell(1, "import", "mbox", other.toString(), "--community", community))
        .contains("This is no archive of a mailing list");
    owner = praxis.as("learner1");
    assertThat(shell(1, "import", "mbox", archive.toString(), "--community", community))
        .contains("only who looks after the community");
  }

  @Test
  void anOwnerLooksFirstAndThenImportsOnThePage() throws Exception {
    Path archive = archive(few());
    Visitor moderator = browser.as("moderator1");
    moderator.open("/communities/community/" + community);
    moderator.follow("Import a mailing list");
    moderator.page().locator("#archive").setInputFiles(archive);
    moderator.press("Look first");
    moderator.page().waitForURL("**/communities/import-run/*");
    moderator.page().getByText("Import it now").waitFor();
    assertThat(topics()).isEmpty();
    moderator.press("Import it now");
    moderator.page().getByText("To the topics of").waitFor();
    moderator.page().getByText("To the topics of").click();
    moderator.follow("Who has *paper*?");
    String shown = moderator.page().locator("main").innerText();
    assertThat(shown)
        .contains(
            "Kim Partner",
            "external",
            "imported from a mailing list",
            "The tray is empty.",
            "I have.");
    assertThat(moderator.page().content()).doesNotContain("kim@partner.example");
    assertThat(moderator.page().locator("a.chip-name:has-text('Kim Partner')").count()).isZero();
  }

  @Test
  void aFileThatIsNoArchiveIsRefusedAtItsField() throws Exception {
    Visitor moderator = browser.as("moderator1");
    moderator.open("/communities/import/" + community);
    moderator.press("Look first");
    assertThat(moderator.page().locator("#archive-error").innerText()).contains("Choose the file");
    moderator.page().locator("#archive").setInputFiles(archive("Dear all,"));
    moderator.press("Import at once");
    assertThat(moderator.page().locator("#archive-error").innerText()).contains("mbox");
  }

  @Test
  void aLargeArchiveArrivesByPageAndByShell() throws Exception {
    StringBuilder large = new StringBuilder();
    for (int i = 0; large.length() < 15_000_000; i++) {
      large.append(mail("big" + i, "A <a@partner.example>", "S" + i, null, "words ".repeat(4_000)));
    }
    Path archive = archive(large.toString());
    assertThat(
            shell(0, "import", "mbox", archive.toString(), "--community", community, "--dry-run"))
        .contains("Done");
    Visitor moderator = browser.as("moderator1");
    moderator.open("/communities/import/" + community);
    moderator.page().locator("#archive").setInputFiles(archive);
    moderator.press("Look first");
    moderator.page().waitForURL("**/communities/import-run/*");
    await().atMost(PATIENCE).until(() -> imports().path(0).path("stage").asText().equals("OVER"));
    assertThat(imports().path(0).path("outcome").asText()).isEqualTo("DONE");
    assertThat(imports().path(0).path("topics").asInt())
        .isEqualTo(imports().path(1).path("topics").asInt());
  }

  @Test
  void othersSeeNeitherPageNorImports() throws Exception {
    shell(0, "import", "mbox", archive(few()).toString(), "--community", community);
    String id = imports().path(0).path("id").asText();
    Member other = praxis.as("learner1");
    assertThat(other.get("communities/" + community + "/imports").status()).isEqualTo(403);
    assertThat(other.get("communities/" + community + "/imports/" + id).status()).isEqualTo(404);
    assertThat(other.get("communities/" + community + "/imports/" + id + "/problems").status())
        .isEqualTo(404);
    Visitor visitor = browser.as("learner1");
    assertThat(visitor.open("/communities/import/" + community).status()).isEqualTo(403);
    assertThat(visitor.open("/communities/import-run/" + id).status()).isEqualTo(404);
  }

  @Test
  void anImportThatDiedHalfWayIsCarriedThroughByTheNextServer() throws Exception {
    int many = 12_000;
    StringBuilder archive = new StringBuilder();
    for (int i = 0; i < many; i++) {
      archive.append(
          mail(
              "k" + i,
              "P" + i % 97 + " <p" + i % 97 + "@partner.example>",
              "S" + i / 10,
              i % 10 == 0 ? null : "k" + (i - 1),
              "Text " + i));
    }
    Path file = archive(archive.toString());
    Process shell = begun("import", "mbox", file.toString(), "--community", community);
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> imports().path(0).path("read").asInt() > 0);
    praxis.kill();
    shell.destroy();
    praxis.start(Praxis.THOROUGHLY);
    await().atMost(PATIENCE).until(() -> imports().path(0).path("stage").asText().equals("OVER"));
    JsonNode run = imports().path(0);
    assertThat(run.path("outcome").asText()).as(run.toString()).isEqualTo("DONE");
    assertThat(run.path("read").asInt()).isEqualTo(many);
    assertThat(run.path("topics").asInt()).isEqualTo(many / 10);
    assertThat(run.path("written").asInt()).isEqualTo(many);
    assertThat(
            praxis.count(
                "select count(*) from communities_contribution c join communities_community o"
                    + " on o.key = c.community_key where o.slug = '"
                    + community
                    + "'"))
        .isEqualTo(many);
  }

  private JsonNode topics() {
    return owner.get("communities/" + community + "/topics").expecting(2).json().path("items");
  }

  private String shell(int expected, String... arguments) throws Exception {
    Process process = begun(arguments);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(expected);
    return said;
  }

  private Process begun(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("../praxis").redirectErrorStream(true);
    builder.command().addAll(java.util.List.of(arguments));
    builder.environment().put("PRAXIS_URL", praxis.address().toString());
    builder.environment().put("LANG", "en_GB.UTF-8");
    builder
        .environment()
        .put(
            "PRAXIS_TOKEN",
            owner
                .createToken("Import", "read", "write")
                .expecting(2)
                .json()
                .path("secret")
                .asText());
    return builder.start();
  }
}
