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
import org.praxis.training.Showcase;
import org.praxis.web.page.Attempt;

/** What the reader says of themselves: skills, what colleagues may see, and what to be told. */
@Named
@RequestScoped
public class OwnProfile {
  @Inject OwnSkills skills;
  @Inject Showcase showcase;
  @Inject Subscriptions subscriptions;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private List<String> mine = List.of();
  private boolean shown;
  private Set<NoticeKind> wanted = Set.of();

  public void load() {
    attempt.pressed(
        "add",
        button -> {
          skills.add(request.getParameter("skill"));
          return "/people/me?done=skillAdded#skills";
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
          return "/people/me?done=chosen";
        });
    if (!attempt.isOver()) {
      mine = skills.mine();
      shown = showcase.isShown();
      wanted = subscriptions.wanted();
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
