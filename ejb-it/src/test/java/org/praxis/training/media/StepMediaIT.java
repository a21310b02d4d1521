package org.praxis.training.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.AttachmentReading;
import org.praxis.communities.attachment.NoSuchAttachment;
import org.praxis.communities.attachment.Samples;
import org.praxis.harness.As;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.training.Drafting;
import org.praxis.training.Enrolling;
import org.praxis.training.Learners;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.Publishing;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.media.view.StepFile;
import org.praxis.training.view.Gap;

/** Images and films in steps: who adds them, who sees them, and what is not taken. */
@ExtendWith(ArquillianExtension.class)
class StepMediaIT {
  private static final String CAPTIONS =
      "WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ada>Hello\n\n00:01.000 --> 00:02.000\nBye\n";

  @Inject StepMedia media;
  @Inject StepWatching watching;
  @Inject AttachmentReading reading;
  @Inject Drafting drafting;
  @Inject Publishing publishing;
  @Inject Enrolling enrolling;
  @Inject TrackCatalogue catalogue;

  private final String slug = "m-" + UUID.randomUUID();
  private StepId step;

  private void begin() throws Exception {
    TRAINER.run(() -> drafting.begin(slug, "Film", "It.", 14));
    step = TRAINER.call(() -> drafting.addStep(slug, version(), 1, StepKind.PAGE, "Watch"));
  }

  private long version() {
    return drafting.draft(slug).version();
  }

  private AttachmentId add(StepFileDraft about, byte[] content) throws Exception {
    return TRAINER.call(
        () -> media.add(slug, version(), step, about, "x.html", new ByteArrayInputStream(content)));
  }

  private String text() throws Exception {
    return TRAINER.call(() -> drafting.draft(slug).draft().steps().get(0).text());
  }

  private AttachmentId film() throws Exception {
    return add(StepFileDraft.film("How to"), Samples.film("film.webm"));
  }

  private AttachmentId captions(AttachmentId film, String language) throws Exception {
    return add(StepFileDraft.captions(film, language), CAPTIONS.getBytes(StandardCharsets.UTF_8));
  }

  private int publish() throws Exception {
    return TRAINER.call(() -> publishing.publish(slug, version(), "New", Learners.STAY, Set.of()));
  }

  private static void hidden(As person, Callable<?> act) {
    assertThatThrownBy(() -> person.call(act)).isInstanceOf(NoSuchAttachment.class);
  }

  @Test
  void aFilmIsSeenByLearnersOfTheTrackOnceItHasCaptionsAndIsPublished() throws Exception {
    begin();
    AttachmentId film = film();
    assertThat(TRAINER.call(() -> drafting.draft(slug)).gaps())
        .extracting(Gap::step, Gap::key)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Watch", "training.gap.captions"));
    assertThatThrownBy(this::publish).isInstanceOf(InvalidInput.class);

    AttachmentId english = captions(film, "en");
    AttachmentId german = captions(film, "de");
    assertThat(TRAINER.call(() -> drafting.draft(slug)).gaps()).isEmpty();
    hidden(LEARNER, () -> reading.film(film));
    assertThat(LEARNER.call(() -> watching.transcripts(step, text()))).isEmpty();
    publish();
    LEARNER.call(() -> enrolling.enrol(slug));

    assertThat(LEARNER.call(() -> reading.film(film)).type()).isEqualTo("video/webm");
    assertThat(LEARNER.call(() -> reading.captions(german)).type()).isEqualTo("text/vtt");
    assertThat(LEARNER.call(() -> watching.transcripts(step, text())))
        .containsEntry(english.value(), List.of("Hello", "Bye"))
        .containsKey(german.value());
    assertThat(LEARNER.call(() -> catalogue.track(slug)).steps().get(0).html())
        .contains("<video", "srclang=\"en\"", "srclang=\"de\"");
    // A film is no download and captions are no film.
    hidden(LEARNER, () -> reading.film(german));
    hidden(LEARNER, () -> reading.captions(film));
  }

  @Test
  void aStepThatIsNotOpenYetShowsNobodyItsFilms() throws Exception {
    begin();
    AttachmentId film = film();
    captions(film, "en");
    StepId first = TRAINER.call(() -> drafting.addStep(slug, version(), 1, StepKind.PAGE, "First"));
    TRAINER.run(
        () -> {
          drafting.changeStep(slug, version(), StepDraft.page("First", "Read").as(first));
          StepDraft watched = drafting.draft(slug).draft().steps().get(0);
          drafting.changeStep(slug, version(), watched.after(first));
        });
    String text = text();
    publish();
    LEARNER.call(() -> enrolling.enrol(slug));
    hidden(LEARNER, () -> reading.film(film));
    hidden(COLLEAGUE, () -> reading.film(film));
    assertThat(LEARNER.call(() -> watching.transcripts(step, text))).isEmpty();
  }

  @Test
  void anImageSaysWhatItShowsOrThatItOnlyDecorates() throws Exception {
    begin();
    byte[] png = Samples.image("png", 40, 30);
    refused("alt", () -> add(StepFileDraft.image(" ", false), png));
    refused("alt", () -> add(StepFileDraft.image("A lid", true), png));
    add(StepFileDraft.image("A [red] lid", false), png);
    add(StepFileDraft.image(null, true), png);
    assertThat(text()).matches("(?s)!\\[A \\\\\\[red\\\\] lid]\\(.*/40x30\\)\n\n!\\[]\\(.*");
    assertThat(TRAINER.call(() -> media.files(slug, step)).files())
        .extracting(StepFile::words)
        .containsExactly("A [red] lid", "");
    assertThat(TRAINER.call(() -> drafting.draft(slug)).gaps()).isEmpty();
    String named = text().replace("![](", "![lid.PNG](");
    TRAINER.run(
        () -> drafting.changeStep(slug, version(), StepDraft.page("Watch", named).as(step)));
    assertThat(TRAINER.call(() -> drafting.draft(slug)).gaps())
        .extracting(Gap::key)
        .containsExactly("training.gap.imageWords");
  }

  @Test
  void whatIsNotWhatItIsSaidToBeIsRefusedAndLeavesTheTextAsItWas() throws Exception {
    begin();
    byte[] svg =
        "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8);
    byte[] html = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    for (byte[] hostile : List.of(svg, html, Samples.film("film.webm"))) {
      refused("file", () -> add(StepFileDraft.image("x", false), hostile));
    }
    for (byte[] hostile : List.of(svg, html, Samples.image("png", 4, 4))) {
      refused("file", () -> add(StepFileDraft.film("x"), hostile));
    }
    refused("title", () -> add(StepFileDraft.film(" "), Samples.film("film.mp4")));
    assertThat(text()).isNullOrEmpty();
    AttachmentId film = film();
    refused("file", () -> add(StepFileDraft.captions(film, "en"), html));
    refused("language", () -> captions(film, "english please"));
    refused("video", () -> captions(AttachmentId.next(), "en"));
    refused("use", () -> add(new StepFileDraft(null, null, false, null, null, null), html));
  }

  private static void refused(String field, Callable<?> act) {
    assertThatThrownBy(act::call)
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).contains(field));
  }

  @Test
  void onlyWhoDesignsTheTrackAddsAndALateOneChangesNothing() throws Exception {
    begin();
    byte[] png = Samples.image("png", 4, 4);
    StepFileDraft about = StepFileDraft.image("x", false);
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () -> media.add(slug, 2, step, about, "x", new ByteArrayInputStream(png))))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(
            () ->
                TRAINER.call(
                    () -> media.add(slug, 1, step, about, "x", new ByteArrayInputStream(png))))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> TRAINER.call(() -> media.files("nowhere", step)))
        .isInstanceOf(NoSuchTrack.class);
  }

  @Test
  void copiesAndEditionsKeepTheirFilesWhenTheDraftLosesThem() throws Exception {
    begin();
    AttachmentId film = film();
    AttachmentId captions = captions(film, "en");
    TRAINER.run(() -> drafting.changeStep(slug, version(), saying("Read\n\n" + read())));
    publish();
    LEARNER.call(() -> enrolling.enrol(slug));
    String copy = "m-" + UUID.randomUUID();
    TRAINER.run(() -> drafting.copy(slug, copy, "Copy"));
    TRAINER.call(() -> media.remove(slug, version(), step, captions));
    TRAINER.call(() -> media.remove(slug, version(), step, film));
    assertThat(text()).isEqualTo("Read");
    assertThatThrownBy(() -> TRAINER.call(() -> media.remove(slug, version(), step, film)))
        .isInstanceOf(NoSuchAttachment.class);
    publish();
    assertThat(LEARNER.call(() -> reading.film(film)).size()).isPositive();
    hidden(COLLEAGUE, () -> reading.film(film));

    TRAINER.call(
        () ->
            publishing.publish(
                copy, drafting.draft(copy).version(), "New", Learners.STAY, Set.of()));
    assertThat(COLLEAGUE.call(() -> reading.film(film)).size()).isPositive();
  }

  private StepDraft saying(String text) {
    return StepDraft.page("Watch", text).as(step);
  }

  private String read() {
    return drafting.draft(slug).draft().steps().get(0).text();
  }
}
