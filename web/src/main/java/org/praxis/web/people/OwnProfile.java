package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.Subscriptions;
import org.praxis.people.OwnSkills;
import org.praxis.people.Succession;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.view.DutyRow;
import org.praxis.people.view.PersonChip;
import org.praxis.training.Showcase;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;

/**
 * What the reader says of themselves: skills, what colleagues may see, what to be told, and who
 * takes over what they look after.
 */
@Named
@RequestScoped
public class OwnProfile {
  @Inject OwnSkills skills;
  @Inject Showcase showcase;
  @Inject Subscriptions subscriptions;
  @Inject DutyKeeping keeping;
  @Inject Succession succession;
  @Inject Viewer viewer;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private List<String> mine = List.of();
  private boolean shown;
  private Set<NoticeKind> wanted = Set.of();
  private List<DutyRow> duties = List.of();
  private PersonChip successor;

  public void load() {
    attempt.pressed(
        "add",
        button -> {
          boolean added = skills.add(request.getParameter("skill"));
          return "/people/me?done=" + (added ? "skillAdded" : "skillThere") + "#skills";
        });
    attempt.pressed(
        "remove",
        skill -> {
          skills.remove(skill);
          return "/people/me?done=skillRemoved#skills";
        });
    attempt.pressed(
        "choose",
        button -> {
          showcase.show(request.getParameter("tracks") != null);
          subscriptions.want(chosen());
          return "/people/me?done=chosen#choices";
        });
    if (!attempt.isOver()) {
      mine = skills.mine();
      shown = showcase.isShown();
      wanted = subscriptions.wanted();
      duties = keeping.of(viewer.getProfile().chip().id());
      successor = succession.mine().orElse(null);
    }
  }

  private Set<NoticeKind> chosen() {
    Set<NoticeKind> chosen = EnumSet.noneOf(NoticeKind.class);
    for (NoticeKind kind : NoticeKind.values()) {
      if (kind.isOptional() && request.getParameter("notice-" + kind) != null) {
        chosen.add(kind);
      }
    }
    return chosen;
  }

  public List<String> getSkills() {
    return mine;
  }

  /** As typed in a form that was refused. */
  public String getSkill() {
    return request.getParameter("skill");
  }

  public int getMostSkills() {
    return OwnSkills.MOST;
  }

  /** What the reader looks after. */
  public List<DutyRow> getDuties() {
    return duties;
  }

  /** Null where the reader named nobody. */
  public PersonChip getSuccessor() {
    return successor;
  }

  public boolean isTracksShown() {
    return shown;
  }

  /** Those that one may do without. */
  public List<NoticeKind> getKinds() {
    return List.of(NoticeKind.values()).stream().filter(NoticeKind::isOptional).toList();
  }

  public boolean isWanted(NoticeKind kind) {
    return wanted.contains(kind);
  }
}
