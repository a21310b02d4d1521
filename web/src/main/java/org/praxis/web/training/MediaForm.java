package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.AttachmentLimits;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.AttachmentAddress;
import org.praxis.training.StepId;
import org.praxis.training.media.StepFileDraft;
import org.praxis.training.media.StepFileUse;
import org.praxis.training.media.StepMedia;
import org.praxis.training.media.view.StepFile;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;
import org.praxis.web.training.Outline.StepOutline;

/** The images and films of a step that is written, and adding one. */
@Named
@RequestScoped
public class MediaForm {
  private static final int MEGABYTE = 1_000_000;
  // Those of the European Union and of its larger neighbours in work; a program can send any other.
  private static final List<String> LANGUAGES =
      List.of(
          "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hi", "hr", "hu",
          "it", "ja", "ko", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sv",
          "tr", "uk", "zh");

  @Inject StepMedia media;
  @Inject UploadedFiles uploads;
  @Inject AttachmentLimits limits;
  @Inject Words words;
  @Inject Viewer viewer;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private String slug;
  private StepOutline step;
  private List<StepFile> files;
  private String taking;
  private final Set<String> added = new HashSet<>();

  void open(String track, StepOutline shown) {
    slug = track;
    step = shown;
    files = null;
    tell();
  }

  private void tell() {
    if (taking != null) {
      Stream.of("file", "alt", "title", "language", "video")
          .forEach(field -> attempt.shows(field, taking + "-" + field));
    }
  }

  /** Takes whatever was chosen, whichever button was pressed. */
  void take(long saved) {
    long version = saved;
    version = take(version, "image", image());
    version = take(version, "video", StepFileDraft.film(request.getParameter("video-title")));
    take(version, "captions", captions());
  }

  private long take(long version, String fields, StepFileDraft about) {
    Part part = uploads.one(fields + "-file");
    if (part == null) {
      return version;
    }
    taking = fields;
    tell();
    try (InputStream content = part.getInputStream()) {
      media.add(slug, version, step.id(), about, part.getSubmittedFileName(), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    added.add(fields);
    return version + 1;
  }

  private StepFileDraft image() {
    return StepFileDraft.image(
        request.getParameter("image-alt"), request.getParameter("image-decorative") != null);
  }

  private StepFileDraft captions() {
    String film = request.getParameter("captions-video");
    return StepFileDraft.captions(
        film == null || film.isEmpty() ? null : Address.id(film, AttachmentId::new),
        request.getParameter("captions-language"));
  }

  /**
   * An image or film, or its captions, that the text shows no more.
   *
   * @param line that showed it, in Markdown
   */
  public record Gone(String words, String line) {}

  /**
   * Whoever takes a line out of the text may not know that a film and its captions go with it.
   *
   * @param removed that goes anyway; null for none
   * @throws InvalidInput where something else goes that nobody has said may go
   */
  void expectMeant(String text, String removed) {
    List<Gone> lost = isMeant() ? List.of() : gone(text, removed);
    if (!lost.isEmpty()) {
      throw new InvalidInput(
          "text",
          "training.media.gone.refused",
          lost.stream().map(Gone::words).collect(Collectors.joining(", ")));
    }
  }

  private List<Gone> gone(String text, String removed) {
    Set<UUID> shown = AttachmentAddress.in(text == null ? "" : text);
    return getFiles().stream()
        .filter(
            file ->
                Stream.concat(Stream.of(file), file.captions().stream())
                    .map(StepFile::id)
                    .anyMatch(id -> !shown.contains(id.value()) && !id.toString().equals(removed)))
        .filter(file -> !file.id().toString().equals(removed))
        .map(
            file ->
                new Gone(
                    file.words().isEmpty() ? words.of("training.media.decorates") : file.words(),
                    line(file.id())))
        .toList();
  }

  private String line(AttachmentId file) {
    String saved = step.draft().text();
    Matcher line =
        Pattern.compile(
                "!\\[(?:[^\\[\\]\\\\]|\\\\.)*\\]\\("
                    + Pattern.quote(AttachmentAddress.SCHEME + file)
                    + "[^)\\n]*\\)")
            .matcher(saved == null ? "" : saved);
    return line.find() ? line.group() : AttachmentAddress.SCHEME + file;
  }

  /** Whether somebody has said that what the text shows no more may go. */
  public boolean isMeant() {
    return request.getParameter("media-gone") != null;
  }

  /** What the text that was refused shows no more. */
  public List<Gone> getGone() {
    return attempt.isRefused() && request.getParameter("text") != null
        ? gone(request.getParameter("text"), null)
        : List.of();
  }

  void remove(long version, String file) {
    StepId id = step.id();
    media.remove(slug, version, id, Address.id(file, AttachmentId::new));
  }

  /** Whether the text says more by now than was typed, as a file was added to it. */
  boolean isChanged() {
    return !added.isEmpty();
  }

  /** As they stand in what is saved. */
  public List<StepFile> getFiles() {
    if (files == null) {
      files = media.files(slug, step.id()).files();
    }
    return files;
  }

  public List<SelectItem> getFilms() {
    List<SelectItem> films = new ArrayList<>();
    for (StepFile file : getFiles()) {
      if (file.use() == StepFileUse.VIDEO) {
        films.add(new SelectItem(file.id().toString(), file.words()));
      }
    }
    return films;
  }

  /** By name, the reader's own first. */
  public List<SelectItem> getLanguages() {
    Locale own = viewer.getLocale();
    List<SelectItem> languages = new ArrayList<>();
    LANGUAGES.forEach(tag -> languages.add(new SelectItem(tag, language(tag))));
    languages.sort(
        Comparator.comparing((SelectItem item) -> !item.getValue().equals(own.getLanguage()))
            .thenComparing(SelectItem::getLabel));
    return languages;
  }

  public String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(viewer.getLocale());
  }

  /**
   * Whether a file was chosen there that came to nothing, as something was refused. Browsers do not
   * keep what was chosen.
   */
  public boolean isLost(String fields) {
    return attempt.isRefused() && !added.contains(fields) && uploads.one(fields + "-file") != null;
  }

  public String typed(String field) {
    return request.getParameter(field);
  }

  public boolean isDecorative() {
    return request.getParameter("image-decorative") != null;
  }

  public String getImageHint() {
    return words.of("training.media.image.hint", limits.size() / MEGABYTE);
  }

  public String getFilmHint() {
    return words.of("training.media.video.hint", limits.filmSize() / MEGABYTE);
  }
}
