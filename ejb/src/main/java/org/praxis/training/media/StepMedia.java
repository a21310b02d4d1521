package org.praxis.training.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.praxis.communities.attachment.Attaching;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.NoSuchAttachment;
import org.praxis.communities.attachment.view.AttachmentView;
import org.praxis.people.Role;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Media;
import org.praxis.training.Drafting;
import org.praxis.training.NoSuchStep;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.media.view.StepFile;
import org.praxis.training.media.view.StepFileList;
import org.praxis.training.view.TrackDraftView;

/**
 * Adds images, films and captions to what a step of a draft says, and takes them out again. For
 * whoever designs the track; to others it is not there. A file that is taken out stays with
 * editions that show it.
 */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class StepMedia {
  private static final int LONGEST_ALT = 300;
  private static final int LONGEST_TITLE = 120;
  private static final Set<String> IMAGES =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp");
  private static final Pattern LANGUAGE = Media.LANGUAGE;

  @Inject Drafting drafting;
  @Inject Attaching attaching;

  /** As they stand in the text. */
  public StepFileList files(String slug, StepId step) {
    TrackDraftView draft = drafting.draft(slug);
    return new StepFileList(draft.version(), files(step(draft, step)));
  }

  private static List<StepFile> files(StepDraft step) {
    List<StepFile> files = new ArrayList<>();
    Media media = Media.in(new Markup(step.text() == null ? "" : step.text()));
    for (Media.Picture picture : media.pictures()) {
      AttachmentId id = new AttachmentId(picture.file());
      files.add(new StepFile(id, StepFileUse.IMAGE, picture.words(), null, List.of()));
    }
    for (Media.Film film : media.films()) {
      AttachmentId id = new AttachmentId(film.file());
      List<StepFile> captions = film.captions().stream().map(StepMedia::view).toList();
      files.add(new StepFile(id, StepFileUse.VIDEO, film.title(), null, captions));
    }
    return files;
  }

  private static StepFile view(Media.Captions captions) {
    AttachmentId id = new AttachmentId(captions.file());
    return new StepFile(id, StepFileUse.CAPTIONS, "", captions.language(), List.of());
  }

  /**
   * Takes a file and puts it at the end of the step's text; captions to their film, in place of
   * those that it has in that language.
   *
   * @param version of the draft from which it goes on
   * @param name as its uploader calls it; it decides nothing
   * @param content read once; not closed
   * @return the file
   */
  public AttachmentId add(
      String slug,
      long version,
      @NotNull StepId step,
      @NotNull StepFileDraft about,
      String name,
      @NotNull InputStream content) {
    // Nothing is uploaded to where it could not be put.
    TrackDraftView draft = drafting.draft(slug);
    StepDraft before = step(draft, step);
    ChangedMeanwhile.check(version, draft.version());
    if (about.use() == null) {
      throw new InvalidInput("use", "platform.constraint.NotNull");
    }
    return switch (about.use()) {
      case IMAGE -> addImage(slug, version, before, about, name, content);
      case VIDEO -> addFilm(slug, version, before, about, name, content);
      case CAPTIONS -> addCaptions(slug, version, before, about, name, content);
    };
  }

  private AttachmentId addImage(
      String slug,
      long version,
      StepDraft step,
      StepFileDraft about,
      String name,
      InputStream content) {
    boolean described = Markup.isVisible(about.alt());
    if (described == about.decorative()) {
      throw new InvalidInput(
          "alt", described ? "training.media.altOfDecoration" : "training.media.altNeeded");
    }
    String alt = described ? written("alt", about.alt(), LONGEST_ALT) : "";
    AttachmentView file = attaching.attach(name, content);
    if (!IMAGES.contains(file.type())) {
      throw new InvalidInput("file", "training.media.noImage");
    }
    return keep(slug, version, step, file, text -> MediaText.with(text, markdown(file, alt)));
  }

  private AttachmentId addFilm(
      String slug,
      long version,
      StepDraft step,
      StepFileDraft about,
      String name,
      InputStream content) {
    if (!Markup.isVisible(about.title())) {
      throw new InvalidInput("title", "training.media.titleNeeded");
    }
    String title = written("title", about.title(), LONGEST_TITLE);
    AttachmentView file = attaching.attachFilm(name, content);
    return keep(slug, version, step, file, text -> MediaText.with(text, markdown(file, title)));
  }

  private AttachmentId addCaptions(
      String slug,
      long version,
      StepDraft step,
      StepFileDraft about,
      String name,
      InputStream content) {
    if (about.language() == null || !LANGUAGE.matcher(about.language()).matches()) {
      throw new InvalidInput("language", "training.media.languageNeeded");
    }
    if (about.video() == null
        || Media.in(new Markup(step.text() == null ? "" : step.text())).films().stream()
            .noneMatch(film -> film.file().equals(about.video().value()))) {
      throw new InvalidInput("video", "training.media.videoNeeded");
    }
    AttachmentView file = attaching.attachCaptions(name, content);
    return keep(
        slug,
        version,
        step,
        file,
        text -> MediaText.captioned(text, about.video().value(), about.language(), file.id()));
  }

  private String markdown(AttachmentView file, String words) {
    return attaching.markdown(file.id(), words);
  }

  private static String written(String field, String text, int most) {
    String line = Markup.line(text);
    if (line.codePointCount(0, line.length()) > most) {
      throw new InvalidInput(field, "training.media.tooLong", most);
    }
    return line;
  }

  private AttachmentId keep(
      String slug,
      long version,
      StepDraft step,
      AttachmentView file,
      UnaryOperator<String> change) {
    drafting.changeStep(slug, version, step.saying(change.apply(step.text())));
    return file.id();
  }

  /**
   * Takes an image, a film with its captions, or captions out of the step's text.
   *
   * @return the draft's version then
   */
  public long remove(String slug, long version, @NotNull StepId step, @NotNull AttachmentId file) {
    TrackDraftView draft = drafting.draft(slug);
    StepDraft before = step(draft, step);
    String text = before.text() == null ? "" : before.text();
    String without = MediaText.without(text, file);
    if (without.equals(text.strip())) {
      throw new NoSuchAttachment();
    }
    return drafting.changeStep(slug, version, before.saying(without));
  }

  private static StepDraft step(TrackDraftView draft, StepId step) {
    return draft.draft().steps().stream()
        .filter(one -> step.equals(one.id()))
        .findFirst()
        .orElseThrow(NoSuchStep::new);
  }
}
