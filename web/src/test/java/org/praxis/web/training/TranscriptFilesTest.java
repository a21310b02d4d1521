package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.training.CertificateState;
import org.praxis.training.transcript.EvidenceId;
import org.praxis.training.transcript.EvidenceState;
import org.praxis.training.transcript.view.DoneRow;
import org.praxis.training.transcript.view.EvidenceRow;
import org.praxis.training.transcript.view.ExemptionLine;
import org.praxis.training.transcript.view.TranscriptPaper;
import org.praxis.training.transcript.view.TranscriptView;

class TranscriptFilesTest {
  private static final PersonChip ANNA =
      new PersonChip(PersonId.next(), "Anna Keller", "AK", null, null, false, false);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void theTranscriptOnPaperSaysAllOfIt() throws Exception {
    try (PDDocument document = Loader.loadPDF(print(1, Locale.ENGLISH))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(
              "Transcript of Anna Keller",
              "Fire drill 0",
              "PX-4F7K-29QM-X3TD",
              "First aid",
              "Red Cross",
              "confirmed",
              "Ladders",
              "Taught it.");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
    try (PDDocument document = Loader.loadPDF(print(1, Locale.GERMAN))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Nachweisübersicht von Anna Keller", "bestätigt", "02.03.2026");
    }
  }

  @Test
  void aLongOneGoesOnOnFurtherPages() throws Exception {
    try (PDDocument document = Loader.loadPDF(print(120, Locale.ENGLISH))) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      assertThat(new PDFTextStripper().getText(document)).contains("Fire drill 119");
    }
  }

  @Test
  void asValuesItHasARowForEachAndNoFormula() {
    String csv = TranscriptFiles.csv(paper(1, Locale.ENGLISH));
    assertThat(csv.lines())
        .containsExactly(
            "person,person_id,kind,title,provider,edition,cycle,done,valid_until,number,state,reason",
            "Anna Keller,"
                + ANNA.id()
                + ",TRACK,Fire drill 0,,2,1,2026-03-02,2027-03-02,PX-4F7K-29QM-X3TD,VALID,",
            "Anna Keller,"
                + ANNA.id()
                + ",EVIDENCE,First aid,Red Cross,,,2026-03-02,,'=1+1,CONFIRMED,",
            "Anna Keller," + ANNA.id() + ",EXEMPTION,Ladders,,,,2026-03-02,,,HOLDS,Taught it.");
  }

  @Test
  void itsFileIsCalledAfterWhoseItIsAndOfWhichDay() {
    assertThat(TranscriptFiles.file(paper(1, Locale.ENGLISH)))
        .isEqualTo("praxis-transcript-anna-keller-2026-11-28");
    assertThat(TranscriptFiles.file(paper(named("Jörg Weiß-\u0141u")))).matches("[a-z0-9-]+");
    assertThat(TranscriptFiles.file(paper(named("Jörg Weiß"))))
        .isEqualTo("praxis-transcript-joerg-weiss-2026-11-28");
    PersonChip unwritten = named("王");
    assertThat(TranscriptFiles.file(paper(unwritten))).contains(unwritten.id().toString());
  }

  private static PersonChip named(String name) {
    return new PersonChip(PersonId.next(), name, "N", null, null, false, false);
  }

  private static TranscriptPaper paper(PersonChip person) {
    return new TranscriptPaper(
        new TranscriptView(person, List.of(), List.of(), List.of(), false, false, false),
        Locale.ENGLISH,
        ZoneId.of("Europe/Berlin"),
        Instant.parse("2026-11-28T10:00:00Z"));
  }

  private static byte[] print(int tracks, Locale locale) {
    return TranscriptFiles.write(paper(tracks, locale)).print(List.<File>of());
  }

  private static TranscriptPaper paper(int tracks, Locale locale) {
    TranscriptView transcript =
        new TranscriptView(
            ANNA,
            IntStream.range(0, tracks)
                .mapToObj(
                    i ->
                        new DoneRow(
                            "fire-drill",
                            "Fire drill " + i,
                            2,
                            1,
                            Instant.parse("2026-03-01T23:30:00Z"),
                            "PX-4F7K-29QM-X3TD",
                            Instant.parse("2027-03-02T22:59:59Z"),
                            CertificateState.VALID,
                            false))
                .toList(),
            List.of(new ExemptionLine("ladders", "Ladders", DAY, null, "Taught it.", false)),
            List.of(
                new EvidenceRow(
                    EvidenceId.next(),
                    ANNA,
                    "First aid",
                    "Red Cross",
                    DAY,
                    null,
                    "=1+1",
                    null,
                    Instant.parse("2026-03-02T10:00:00Z"),
                    EvidenceState.CONFIRMED,
                    ANNA,
                    Instant.parse("2026-03-02T10:00:00Z"),
                    null)),
            true,
            false,
            false);
    return new TranscriptPaper(
        transcript, locale, ZoneId.of("Europe/Berlin"), Instant.parse("2026-11-28T10:00:00Z"));
  }
}
