package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.praxis.communities.MentionWriting;
import org.praxis.communities.TopicReading;
import org.praxis.communities.attachment.AttachmentLimits;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.view.TopicRow;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.Drafting;
import org.praxis.communities.writing.Foreseeing;
import org.praxis.communities.writing.Foreseen;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.moderation.Foresight;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Prose;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Problems;

/**
 * Beside a text that is being written: its draft, and what a look at it beforehand shows. A page
 * with {@code <px:editor>} opens it in {@code load()} and ends it when the text was sent.
 */
@Named
@RequestScoped
public class Editor {
  private static final int MOST_ALIKE = 5;
  private static final Pattern VERSION = Pattern.compile("\\d{1,9}");
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  @Inject Drafting drafting;
  @Inject Foreseeing foreseeing;
  @Inject TopicReading reading;
  @Inject AttachmentLimits limits;
  @Inject MentionWriting mentions;
  @Inject Prose prose;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private DraftPurpose purpose;
  private UUID place;
  private List<DraftView> drafts = List.of();
  private DraftView shown;
  private GuideId guide;
  private String query = "";
  private Foreseen foreseen;
  private Foresight foresight = Foresight.NOTHING;

  /** What the reader had begun here, if they have just come; not when they sent something. */
  public Optional<DraftView> open(DraftPurpose purposeOfText, UUID placeOfText) {
    return open(purposeOfText, placeOfText, draft -> true);
  }

  /**
   * The same.
   *
   * @param fitting which drafts go on with what the page was asked for; others are offered only
   */
  public Optional<DraftView> open(
      DraftPurpose purposeOfText, UUID placeOfText, Predicate<DraftView> fitting) {
    return open(purposeOfText, placeOfText, () -> drafting.at(purposeOfText, placeOfText), fitting);
  }

  /**
   * The same, where the page has asked for the drafts with all else.
   *
   * @param begun what the reader had begun for that place, the latest first
   */
  Optional<DraftView> open(DraftPurpose purposeOfText, UUID placeOfText, List<DraftView> begun) {
    return open(purposeOfText, placeOfText, () -> begun, draft -> true);
  }

  private Optional<DraftView> open(
      DraftPurpose purposeOfText,
      UUID placeOfText,
      Supplier<List<DraftView>> begun,
      Predicate<DraftView> fitting) {
    purpose = purposeOfText;
    place = placeOfText;
    if (isSent()) {
      attempt.pressed("discard", button -> discarded());
      return Optional.empty();
    }
    drafts = begun.get();
    String wanted = request.getParameter("draft");
    shown =
        drafts.stream()
            .filter(draft -> draft.id().toString().equals(wanted))
            .findFirst()
            .or(() -> drafts.stream().filter(fitting).findFirst())
            .orElse(null);
    return Optional.ofNullable(shown);
  }

  /**
   * For a page of a guide that is there already; before it opens the editor.
   *
   * @param parameter with which the page was asked for, and is again; null when with none
   */
  Editor of(GuideId guideOfText, String parameter, String value) {
    guide = guideOfText;
    return askedFor(parameter, value);
  }

  /** For a page that is asked for with a parameter, where it has a value. */
  Editor askedFor(String parameter, String value) {
    query = value == null ? "" : "&" + parameter + "=" + Address.encode(value);
    return this;
  }

  /** The text was sent, or is not wanted: its draft has done its work. */
  public void end() {
    String id = request.getParameter("draft");
    String version = request.getParameter("draft-version");
    if (id != null
        && ID.matcher(id).matches()
        && version != null
        && VERSION.matcher(version).matches()) {
      drafting.end(new DraftId(UUID.fromString(id)), Long.parseLong(version));
    }
  }

  private String discarded() {
    end();
    return address.getPath().substring(request.getContextPath().length())
        + "?done=draftDiscarded"
        + query;
  }

  private boolean isSent() {
    return "POST".equals(request.getMethod());
  }

  /** What would become of it as it is; nothing to say where the reader cannot send it. */
  public Foresight foresee(
      String community, String title, String text, boolean revises, String note) {
    Foreseen wanted =
        new Foreseen(community, title, text, revises, guide == null ? null : guide.value(), note);
    // Faces asks before it knows what was typed, and several times after.
    if (!wanted.equals(foreseen)) {
      foreseen = wanted;
      try {
        foresight = foreseeing.look(wanted);
      } catch (RuntimeException e) {
        Problems.of(e, viewer.getLocale(), viewer.getZone()).orElseThrow(() -> e);
        foresight = Foresight.NOTHING;
      }
    }
    return foresight;
  }

  public List<TopicRow> alike(String title) {
    return reading.alike(title, MOST_ALIKE);
  }

  /**
   * Whether the page is shown again with how the text will look. The editor's buttons are plain
   * ones: when Faces looks for its own, it is not known yet what the page is about.
   */
  public boolean isPreviewing() {
    return request.getParameter("preview") != null
        || request.getParameter("attach") != null && !attempt.isRefused();
  }

  /** What is written, as others would see it; safe to be shown as it is. */
  public String preview(String written) {
    String text = written == null ? "" : written;
    return prose.html(purpose != null && purpose.mentions() ? mentions.linked(text) : text);
  }

  public DraftPurpose getPurpose() {
    return purpose;
  }

  public UUID getPlace() {
    return place;
  }

  /** The guide that is changed; null where none is. */
  public GuideId getGuide() {
    return guide;
  }

  /** Whether others decide first whether the text is taken. */
  public boolean isProposing() {
    return purpose == DraftPurpose.PROPOSAL || purpose == DraftPurpose.PROPOSAL_REVISION;
  }

  /** What an address of this page needs besides the draft. */
  public String getQuery() {
    return query;
  }

  /** Identity of the draft: of the one that is shown, or that this text would become. */
  public String getDraft() {
    if (isSent()) {
      return request.getParameter("draft");
    }
    return shown == null ? DraftId.next().toString() : shown.id().toString();
  }

  /** Empty while there is none. */
  public String getVersion() {
    return isSent()
        ? request.getParameter("draft-version")
        : shown == null ? "" : String.valueOf(shown.version());
  }

  /** The draft that stands in the fields; null where none does. */
  public DraftView getShown() {
    return shown;
  }

  /** What was begun here besides. */
  public List<DraftView> getOthers() {
    return drafts.stream().filter(draft -> draft != shown).toList();
  }

  /** Bytes that a file may have. */
  public long getLargestFile() {
    return limits.size();
  }
}
