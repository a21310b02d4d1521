package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.function.BiConsumer;
import org.praxis.communities.Access;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.Discovering;
import org.praxis.communities.ManyTold;
import org.praxis.communities.MentionWriting;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.view.CommunityView;
import org.praxis.communities.view.ContributionView;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.moderation.Statements;
import org.praxis.moderation.view.StatementView;
import org.praxis.platform.content.ContentKind;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** One of the reader's own contributions: what was decided on it, and revising it. */
@Named
@RequestScoped
public class ContributionPage {
  @Inject MyContributions contributions;
  @Inject Revising revising;
  @Inject Statements statements;
  @Inject Withdrawing withdrawing;
  @Inject MentionWriting writing;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Discovering discovering;
  @Inject Belonging belonging;
  @Inject Editor editor;

  private ContributionView mine;
  private StatementView returned;
  private String written;
  private String title;
  private String text;
  private Long version;
  private CommunityView community;
  private boolean overtaken;
  private Integer told;
  private boolean warned;

  public void load() {
    // Not "withdraw", by which one takes back that one asked to join.
    attempt.pressed("takeBack", shown -> done("withdrawnText", shown, withdrawing::withdraw));
    belonging.pressed((slug, done) -> "/communities/contribution/" + id() + "?done=" + done);
    attempt.pressed("restore", shown -> done("restoredText", shown, withdrawing::restore));
    if (attempt.isOver()) {
      return;
    }
    mine = contributions.one(id());
    written = writing.written(mine.text());
    if (!attempt.isRefused()) {
      title = mine.title();
      text = written;
    }
    if (mine.open()
        && mine.state() != ContributionState.REJECTED
        && mine.state() != ContributionState.REMOVED) {
      community = discovering.community(mine.communitySlug());
    }
    returned = commented();
    if (mine.revisable()) {
      editor.open(DraftPurpose.REVISION, mine.id().value()).ifPresent(this::goOnWith);
    }
    overtaken = attempt.isRefused() && version != null && version != mine.version();
    // After a refusal the page shows how things stand now, so this is what the next attempt is on.
    version = mine.version();
  }

  // What came back last, as long as the author has not sent it again.
  private StatementView commented() {
    boolean back =
        mine.state() == ContributionState.RETURNED || mine.pending() == ContributionState.RETURNED;
    return back && !mine.decisions().isEmpty() && !mine.decisions().get(0).comments().isEmpty()
        ? statements.one(mine.decisions().get(0).caseId().value())
        : null;
  }

  private void goOnWith(DraftView draft) {
    title = isTitled() ? draft.title() : title;
    text = draft.text();
  }

  public void revise() {
    attempt.then(
        () -> {
          try {
            Submitted sent = revising.revise(id(), new Revision(title, text, version, told));
            editor.end();
            return "/communities/contribution/" + sent.id() + "?" + Held.parameters(sent);
          } catch (ManyTold many) {
            told = many.people();
            warned = true;
            throw many;
          }
        });
  }

  private String done(String what, String shown, BiConsumer<ContributionId, Long> act) {
    Integer number = Numbers.whole(shown);
    act.accept(id(), number == null ? null : number.longValue());
    return "/communities/contribution/" + id() + "?done=" + what;
  }

  private ContributionId id() {
    return address.id(ContributionId::new);
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

  /** While it can be revised or restored, or could if the author belonged to it. */
  public CommunityView getCommunity() {
    return community;
  }

  /** Whether what stands between its author and its community is said. */
  public boolean isJoinable() {
    return community != null
        && (community.community().joined() || community.community().access() == Access.OPEN);
  }

  /** The text as it came back, where somebody said something of its passages; else null. */
  public StatementView getReturned() {
    return returned;
  }

  public ContributionView getMine() {
    return mine;
  }

  /** The text as its author wrote it. */
  public String getWritten() {
    return written;
  }

  /** Whether what is sent next replaces a text that the form does not show. */
  public boolean isOvertaken() {
    return overtaken && mine.revisable();
  }

  /** A topic has a title; before {@code load()} nobody knows, and what is sent is taken. */
  public boolean isTitled() {
    return mine == null || mine.kind() == ContentKind.TOPIC;
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

  public Long getVersion() {
    return version;
  }

  public void setVersion(Long version) {
    this.version = version;
  }
}
