package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.praxis.stories.Member.Answer;

/** The audit log, from the act to its proof where no Praxis is. */
class AuditIT extends ApiStory {
  private final Member auditor = praxis.as("admin1");

  @TempDir Path folder;

  @Test
  void aDecisionIsRecordedWithoutTheTextThatItIsAbout() {
    String text = "A text that nobody else reads " + community;
    Answer asked = learner.ask(community, "How do I begin?", text);
    moderator.approve(asked.id());
    JsonNode acts = auditor.get("audit?action=moderation.&community=" + community).json();
    assertThat(acts.path("total").asInt()).isEqualTo(1);
    JsonNode act = acts.at("/items/0");
    assertThat(act.path("actor").asText()).isEqualTo("moderator1");
    assertThat(act.path("action").asText()).isEqualTo("moderation.case.decided");
    assertThat(act.at("/changes/0/before").asText()).isEqualTo("OPEN");
    assertThat(act.at("/changes/0/after").asText()).isEqualTo("APPROVED");
    // Others read it by now, and so does whoever reads the log; the case is its moderators'.
    assertThat(act.at("/about/title").asText()).isEqualTo("How do I begin?");
    assertThat(act.at("/about/content").asText()).isEqualTo(asked.id());
    assertThat(act.at("/about/caseId").asText("")).isEmpty();
    assertThat(auditor.get("audit/export").text()).contains(community).doesNotContain(text);
  }

  @Test
  void signInsAreLeftOutUntilSomebodyAsksForThem() {
    learner.ask(community, "How do I begin?", "Well?");
    try (Browser browser = new Browser(praxis.address())) {
      Visitor reader = browser.as("admin1");
      String signIns = "access.signin.";
      reader.open("/moderation/audit");
      assertThat(reader.main().textContent()).contains("communities.founded");
      assertThat(reader.main().textContent()).doesNotContain(signIns);
      reader.open("/moderation/audit?kind=all");
      assertThat(reader.main().textContent()).contains(signIns);
      reader.page().locator("#kind").selectOption("access.signin.");
      reader.page().locator(".filter-grid button").click();
      reader.page().waitForURL("**kind=access.signin.**");
      assertThat(reader.main().textContent()).contains(signIns);
      assertThat(reader.main().textContent()).doesNotContain("communities.founded");
    }
    assertThat(auditor.get("audit").text()).contains("access.signin.");
  }

  @Test
  void anExportIsProvedByTheShellAndAChangedOneIsNot() throws Exception {
    Answer export = auditor.get("audit/export");
    assertThat(export.status()).isEqualTo(200);
    assertThat(export.type()).startsWith("application/jsonl");
    assertThat(export.header("Content-Disposition")).contains("praxis-audit-1-");
    assertThat(verify(export.text())).isZero();
    assertThat(
            verify(
                export.text().replaceFirst("\"actor\":\"moderator1\"", "\"actor\":\"learner1\"")))
        .isEqualTo(1);
    String since = Instant.now().minusSeconds(5).toString();
    auditor.get("audit"); // at least what was asked for by then
    assertThat(verify(auditor.get("audit/export?from=" + since).text())).isZero();
  }

  @Test
  void itIsForAuditorsAndAdministratorsAlone() {
    for (Member other : new Member[] {learner, moderator, trainer, praxis.as("hr1")}) {
      assertThat(other.get("audit").status()).isEqualTo(403);
      assertThat(other.get("audit/export").status()).isEqualTo(403);
    }
  }

  @Test
  void whatIsNoMomentIsNamed() {
    Answer answer = auditor.get("audit?from=yesterday");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("from");
    assertThat(auditor.get("audit/export?to=x").status()).isEqualTo(400);
    assertThat(auditor.get("audit?actor=%00&action=%25").json().path("total").asInt()).isZero();
  }

  private int verify(String export) throws Exception {
    Path file = Files.writeString(folder.resolve("export.jsonl"), export, StandardCharsets.UTF_8);
    return new ProcessBuilder("../praxis", "audit", "verify", file.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }
}
