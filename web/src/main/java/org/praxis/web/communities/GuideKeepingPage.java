package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideKeeping;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.KeepingDraft;
import org.praxis.communities.guides.NotTheGuidesKeeper;
import org.praxis.communities.guides.view.GuideView;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.people.ColleagueChoice;

/** Who writes a guide, who answers for it, and how long it counts as right. */
@Named
@RequestScoped
public class GuideKeepingPage {
  @Inject GuideReading reading;
  @Inject GuideKeeping keeping;
  @Inject ColleagueChoice choice;
  @Inject ReviewTimes times;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private GuideView guide;

  public void load() {
    GuideId id = address.id(GuideId::new);
    attempt.pressed(
        "choose", person -> done(id, "guideShared", () -> keeping.add(id, person(person))));
    attempt.pressed(
        "remove", person -> done(id, "guideUnshared", () -> keeping.remove(id, person(person))));
    attempt.pressed("hand", person -> done(id, "guideHanded", () -> keep(id, person(person))));
    attempt.pressed("review", days -> done(id, "guideReview", () -> keep(id, null)));
    if (attempt.isOver()) {
      return;
    }
    guide = reading.guide(id);
    if (!guide.may().keep()) {
      throw new NotTheGuidesKeeper();
    }
    choice.load(
        guide.contributors().stream()
            .map(contributor -> contributor.person())
            .filter(person -> !writes(person))
            .toList());
  }

  private void keep(GuideId id, PersonId owner) {
    GuideView now = reading.guide(id);
    Integer version = Numbers.whole(request.getParameter("version"));
    keeping.keep(
        id,
        new KeepingDraft(
            owner == null ? now.owner().id() : owner,
            owner == null ? Numbers.whole(request.getParameter("reviewDays")) : now.reviewDays(),
            version == null ? null : version.longValue()));
  }

  // Whoever hands a guide over may not keep it any more.
  private String done(GuideId id, String done, Runnable act) {
    act.run();
    return reading.guide(id).may().keep()
        ? "/communities/guide-keeping/" + id + "?done=" + done
        : GuidePage.address(id) + "?done=" + done;
  }

  private boolean writes(PersonChip person) {
    return guide.owner().id().equals(person.id())
        || guide.coAuthors().stream().anyMatch(writer -> writer.id().equals(person.id()));
  }

  private static PersonId person(String id) {
    return Address.id(id, PersonId::new);
  }

  public GuideView getGuide() {
    return guide;
  }

  /** The choices of how long it counts as right. */
  public List<SelectItem> getTimes() {
    return times.choices(String.valueOf(guide.reviewDays()));
  }
}
