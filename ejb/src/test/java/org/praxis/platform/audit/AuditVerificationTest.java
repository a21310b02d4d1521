package org.praxis.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerificationTest {
  private static final String ZEROS = "0".repeat(64);

  @TempDir Path folder;
  private List<String> lines;
  private final List<AuditLine> chain = new ArrayList<>();

  @BeforeEach
  void anExportOfRecordsThreeToSeven() throws IOException {
    String hash = ZEROS;
    for (long number = 1; number <= 7; number++) {
      hash = AuditVerification.hash(hash, fields(number));
      chain.add(line(number, hash));
    }
    lines = export(3, 7);
  }

  @Test
  void whatIsWholeIsProved() throws IOException {
    assertThat(verify(lines)).isEqualTo("0 Whole: records 3 to 7. It follows on record 2.");
    assertThat(verify(export(1, 7)))
        .isEqualTo("0 Whole: records 1 to 7. It begins where the log began.");
  }

  @Test
  void aTimeWithoutRecordsIsWhole() throws IOException {
    assertThat(verify(export(0, 0))).startsWith("0 Whole: there is no record");
  }

  @Test
  void eachFieldOfEachRecordThatIsChangedIsFound() throws IOException {
    for (int at = 1; at <= 5; at++) {
      for (String was : List.of("Wörd\\u0001", "2026-01-02", "test.done", "192.0.2", "{\\\"k")) {
        String line = lines.get(at).replace("\\u0001", "\\\\u0001");
        String changed =
            lines.get(at).contains(was)
                ? lines.get(at).replace(was, was.replaceFirst("[Wt0.k]", "x"))
                : line;
        if (!changed.equals(lines.get(at))) {
          assertThat(verify(with(at, changed))).startsWith("1 BROKEN: record " + (at + 2));
        }
      }
      assertThat(verify(with(at, lines.get(at).replace("\"place\":null", "\"place\":\"\""))))
          .as("nothing is not an empty text")
          .startsWith("1 BROKEN: record " + (at + 2) + " was changed");
    }
  }

  @Test
  void aTextThatMovesFromOneFieldToTheNextIsFound() throws IOException {
    String moved =
        lines
            .get(2)
            .replace("\"subject\":\"s4\"", "\"subject\":\"s\"")
            .replace("\"actor\":\"ada\"", "\"actor\":\"ada4\"");
    assertThat(verify(with(2, moved))).startsWith("1 BROKEN: record 4 was changed");
  }

  @Test
  void aRecordThatIsMissingIsNamed() throws IOException {
    List<String> cut = new ArrayList<>(lines);
    cut.remove(3);
    assertThat(verify(cut)).startsWith("1 BROKEN: record 5 is missing or out of its place");
  }

  @Test
  void recordsInAnotherOrderAreNamed() throws IOException {
    List<String> turned = new ArrayList<>(lines);
    turned.add(3, turned.remove(2));
    assertThat(verify(turned)).startsWith("1 BROKEN: record 4 is missing or out of its place");
  }

  @Test
  void aRecordThatIsPutInIsNamed() throws IOException {
    List<String> more = new ArrayList<>(lines);
    more.add(3, more.get(2));
    assertThat(verify(more)).startsWith("1 BROKEN: record 5 is missing or out of its place");
  }

  @Test
  void whatIsCutAtEitherEndIsNamed() throws IOException {
    assertThat(verify(lines.subList(0, 6))).isEqualTo("1 BROKEN: it is cut after record 7.");
    assertThat(verify(lines.subList(0, 4))).isEqualTo("1 BROKEN: it is cut after record 5.");
    assertThat(verify(lines.subList(1, 7))).startsWith("1 BROKEN: it does not begin");
    List<String> withoutFirst = new ArrayList<>(lines);
    withoutFirst.remove(1);
    assertThat(verify(withoutFirst)).startsWith("1 BROKEN: record 3 is missing");
    List<String> withoutLast = new ArrayList<>(lines);
    withoutLast.remove(5);
    assertThat(verify(withoutLast)).startsWith("1 BROKEN: record 7 is missing");
    assertThat(verify(List.of())).startsWith("1 BROKEN");
  }

  @Test
  void aChainThatWasComputedAnewIsFoundByAHashThatWasNoted() throws IOException {
    String noted = "5:" + chain.get(4).hash();
    assertThat(verify(lines, "--noted", noted)).startsWith("0 ");
    String hash = ZEROS;
    for (int i = 0; i < 7; i++) {
      Map<String, String> fields = fields(i + 1);
      fields.put("actor", "eve");
      hash = AuditVerification.hash(hash, fields);
      AuditLine one = chain.get(i);
      chain.set(
          i,
          new AuditLine(
              one.number(),
              one.at(),
              one.action(),
              "eve",
              one.subject(),
              null,
              one.address(),
              one.before(),
              one.after(),
              one.reason(),
              one.details(),
              hash));
    }
    List<String> anew = export(3, 7);
    assertThat(verify(anew)).startsWith("0 ");
    assertThat(verify(anew, "--noted", noted))
        .isEqualTo("1 BROKEN: record 5 does not have the hash that was noted.");
    assertThat(verify(anew, "--noted", "2:" + "1".repeat(64))).startsWith("1 BROKEN: record 2");
  }

  @Test
  void whatCannotBeReadIsNotCalledBroken() {
    assertThat(AuditVerification.run(folder.resolve("none").toString())).isEqualTo(2);
    assertThat(AuditVerification.run()).isEqualTo(2);
    assertThat(AuditVerification.run("a", "b", "--what")).isEqualTo(2);
    assertThat(AuditVerification.run("a", "--noted", "x")).isEqualTo(2);
  }

  private List<String> export(long first, long last) throws IOException {
    StringWriter out = new StringWriter();
    String anchor = first < 2 ? ZEROS : chain.get((int) first - 2).hash();
    AuditExport.write(
        new AuditStretch(first, last, anchor, 7L, chain.get(6).hash()),
        (number, end, most) ->
            chain.subList((int) number, (int) Math.min(end, number + 2)), // two at a time
        out);
    return Arrays.asList(out.toString().split("\n"));
  }

  private List<String> with(int at, String line) {
    List<String> changed = new ArrayList<>(lines);
    changed.set(at, line);
    return changed;
  }

  private String verify(List<String> export, String... more) throws IOException {
    Path file = Files.write(folder.resolve("export.jsonl"), export);
    List<String> arguments = new ArrayList<>(List.of(file.toString()));
    arguments.addAll(List.of(more));
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      int code = AuditVerification.run(arguments.toArray(String[]::new));
      return code + " " + said.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
    } finally {
      System.setOut(before);
    }
  }

  private static Map<String, String> fields(long number) {
    AuditLine line = line(number, null);
    Map<String, String> fields = new HashMap<>();
    fields.put("number", String.valueOf(number));
    fields.put("at", line.at());
    fields.put("action", line.action());
    fields.put("actor", line.actor());
    fields.put("subject", line.subject());
    fields.put("place", line.place());
    fields.put("address", line.address());
    fields.put("before", line.before());
    fields.put("after", line.after());
    fields.put("reason", line.reason());
    fields.put("details", line.details());
    return fields;
  }

  private static AuditLine line(long number, String hash) {
    return new AuditLine(
        number,
        "2026-01-02T03:04:05.00000" + number + "Z",
        "test.done",
        "ada",
        "s" + number,
        null,
        "192.0.2.1",
        null,
        "{\"key\":\"value\"}",
        "Wörd \"of\" \\ two\nlines 🦊",
        "{}",
        hash);
  }
}
