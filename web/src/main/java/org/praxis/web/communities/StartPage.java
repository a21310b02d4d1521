package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Discovering;
import org.praxis.communities.ManyTold;
import org.praxis.communities.PollDraft;
import org.praxis.communities.Tagging;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.view.Permissions;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TagCount;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.moderation.view.CharterView;
import org.praxis.platform.InvalidInput;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;

/** Starting a topic, with the charter beside it. */
@Named
@RequestScoped
public class StartPage {
  @Inject Discovering discovering;
  @Inject TopicStarting starting;
  @Inject Tagging tagging;
  @Inject Viewer viewer;
  @Inject Belonging belonging;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Editor editor;

  @Inject
  @Param(name = "kind")
  String kind;

  private CommunityView view;
  private List<TagCount> knownTags = List.of();
  private String title;
  private String text;
  private String tags;
  private String options;
  private boolean multiple;
  private String endsAt;
  private Integer told;
  private boolean warned;

  public void load() {
    belonging.pressed(
        (slug, done) -> "/communities/start/" + Address.encode(slug) + "?done=" + done);
    if (!attempt.isOver()) {
      view = discovering.community(address.part());
      knownTags = view.may().read() ? tagging.of(address.part(), null) : List.of();
      editor.open(DraftPurpose.TOPIC, view.community().id().value()).ifPresent(this::goOnWith);
    }
  }

  private void goOnWith(DraftView draft) {
    title = draft.title();
    text = draft.text();
    kind = kind == null ? draft.kind() : kind;
  }

  public void start() {
    attempt.then(
        () -> {
          try {
            Submitted sent = starting.start(address.part(), draft());
            editor.end();
            return "/communities/topic/" + sent.topic() + "?" + Held.parameters(sent);
          } catch (ManyTold many) {
            told = many.people();
            warned = true;
            throw many;
          }
        });
  }

  private TopicDraft draft() {
    return new TopicDraft(
        getKind(),
        title,
        text,
        TopicActs.tags(tags),
        getKind() == TopicKind.POLL ? new PollDraft(lines(options), multiple, end()) : null,
        told);
  }

  private static List<String> lines(String typed) {
    return typed == null ? List.of() : typed.lines().filter(line -> !line.isBlank()).toList();
  }

  // The day that is named is the last on which one votes.
  private Instant end() {
    try {
      return endsAt == null || endsAt.isBlank()
          ? null
          : LocalDate.parse(endsAt.strip()).plusDays(1).atStartOfDay(viewer.getZone()).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidInput("poll.endsAt", "platform.invalid");
    }
  }

  public CommunityRow getCommunity() {
    return view == null ? null : view.community();
  }

  public Permissions getMay() {
    return view == null ? null : view.may();
  }

  public CharterView getCharter() {
    return view == null ? null : view.charter();
  }

  /** What one may start here. */
  public List<TopicKind> getKinds() {
    boolean announces =
        view != null && view.community().role() != null && view.community().role().moderates();
    return Stream.of(TopicKind.values())
        .filter(each -> announces || each != TopicKind.ANNOUNCEMENT)
        .toList();
  }

  /** What was chosen; most come with a question. */
  public TopicKind getKind() {
    return Stream.of(TopicKind.values())
        .filter(each -> each.name().equals(kind))
        .findFirst()
        .orElse(TopicKind.QUESTION);
  }

  /** The community's tags, the most used first. */
  public List<TagCount> getKnownTags() {
    return knownTags;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  /** Words with commas between them. */
  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags;
  }

  /** One in each line. */
  public String getOptions() {
    return options;
  }

  public void setOptions(String options) {
    this.options = options;
  }

  public boolean isMultiple() {
    return multiple;
  }

  public void setMultiple(boolean multiple) {
    this.multiple = multiple;
  }

  /** The last day, as date fields write it. */
  public String getEndsAt() {
    return endsAt;
  }

  public void setEndsAt(String endsAt) {
    this.endsAt = endsAt;
  }

  /** How many people the author has been told would be told. */
  public Integer getTold() {
    return told;
  }

  public void setTold(Integer told) {
    this.told = told;
  }

  /** Whether the next press tells many people. */
  public boolean isWarned() {
    return warned;
  }
}
