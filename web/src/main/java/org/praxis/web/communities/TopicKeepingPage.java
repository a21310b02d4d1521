package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.CloseNote;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.MergeDraft;
import org.praxis.communities.MoveDraft;
import org.praxis.communities.NotKeeper;
import org.praxis.communities.SlowDraft;
import org.praxis.communities.SplitDraft;
import org.praxis.communities.TopicKeeping;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicMoving;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.TopicView;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/**
 * What owner and moderators of a community do with a topic: close, pin, slow, move, merge, split.
 */
@Named
@RequestScoped
public class TopicKeepingPage {
  private static final PageRequest ALL = new PageRequest(1, PageRequest.LARGEST);
  private static final Pattern TOPIC = Pattern.compile("[0-9a-f-]{36}");

  @Inject TopicReading reading;
  @Inject TopicKeeping keeping;
  @Inject TopicMoving moving;
  @Inject Discovering discovering;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private TopicView topic;
  private Page<CommunityRow> communities;

  public void load() {
    ContributionId id = address.id(ContributionId::new);
    attempt.pressed("close", on -> done(id, "closed", () -> keeping.close(id, closeNote())));
    attempt.pressed("reopen", on -> done(id, "reopened", () -> keeping.reopen(id)));
    attempt.pressed("pin", on -> done(id, "pinned", () -> keeping.pin(id)));
    attempt.pressed("unpin", on -> done(id, "unpinned", () -> keeping.unpin(id)));
    attempt.pressed(
        "slow", on -> done(id, "slowed", () -> keeping.slow(id, new SlowDraft(minutes()))));
    attempt.pressed(
        "move",
        on ->
            done(
                id,
                "moved",
                () -> moving.move(id, new MoveDraft(typed("community"), confirmed()))));
    attempt.pressed("merge", on -> merge(id));
    attempt.pressed("split", on -> split(id));
    if (!attempt.isOver()) {
      topic = topic(id);
      if (!topic.community().may().moderate()) {
        throw new NotKeeper();
      }
      communities = discovering.communities(sought(), false, ALL);
    }
  }

  // What can be split off is listed as the topic's own page lists it, a page of it at a time.
  private TopicView topic(ContributionId id) {
    PageRequest page = new PageRequest(address.page().number(), PageRequest.LARGEST);
    String under = request.getParameter("under");
    return under == null
        ? reading.topic(id, page)
        : reading.topic(id, Address.id(under, ContributionId::new), page);
  }

  private CloseNote closeNote() {
    attempt.shows("text", "note");
    return new CloseNote(typed("note"));
  }

  private String merge(ContributionId id) {
    Matcher named = TOPIC.matcher(typed("into"));
    if (!named.find()) {
      throw new InvalidInput("into", "communities.merge.address");
    }
    ContributionId into = Address.id(named.group(), ContributionId::new);
    return done(into, "merged", () -> moving.merge(id, new MergeDraft(into, confirmed())));
  }

  private String split(ContributionId id) {
    String[] chosen = request.getParameterValues("replies");
    Set<ContributionId> replies =
        Stream.of(chosen == null ? new String[0] : chosen)
            .map(reply -> Address.id(reply, ContributionId::new))
            .collect(Collectors.toSet());
    SplitDraft draft = new SplitDraft(replies, typed("title"), TopicKind.DISCUSSION);
    return "/communities/topic/" + moving.split(id, draft) + "?done=split";
  }

  private static String done(ContributionId topic, String what, Runnable act) {
    act.run();
    return "/communities/topic/" + topic + "?done=" + what;
  }

  private String typed(String field) {
    String typed = request.getParameter(field);
    return typed == null ? "" : typed;
  }

  // What is no number is refused like one that is too small.
  private Integer minutes() {
    Integer minutes = Numbers.whole(typed("minutes"));
    return typed("minutes").isBlank() ? null : minutes == null ? Integer.valueOf(0) : minutes;
  }

  private boolean confirmed() {
    return request.getParameter("confirmed") != null;
  }

  public TopicView getTopic() {
    return topic;
  }

  /** Where it could go. */
  public List<SelectItem> getChoices() {
    return communities.items().stream()
        .filter(other -> !other.slug().equals(topic.community().community().slug()))
        .map(other -> new SelectItem(other.slug(), other.name()))
        .toList();
  }

  /** How many there are where only the first are shown; null where all are. */
  public Long getMany() {
    return communities.hasNext() ? communities.total() : null;
  }

  /** Part of the name of where it shall go; null when nobody looked for it. */
  public String sought() {
    String typed = Markup.line(typed("q"));
    return typed.isEmpty() ? null : typed;
  }
}
