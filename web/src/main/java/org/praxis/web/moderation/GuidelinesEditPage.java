package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.RuleKeeping;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.guidelines.Asked;
import org.praxis.moderation.guidelines.GuidelinesAmendment;
import org.praxis.moderation.guidelines.GuidelinesDraft;
import org.praxis.moderation.guidelines.GuidelinesKeeping;
import org.praxis.moderation.guidelines.GuidelinesReading;
import org.praxis.moderation.guidelines.view.GuidelinesStanding;
import org.praxis.people.audience.AudienceId;
import org.praxis.web.communities.CharterForm;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.people.AudienceChoices;
import org.praxis.web.problem.Texts;

/** Writing the company's guidelines, and asking people to acknowledge them. */
@Named
@RequestScoped
public class GuidelinesEditPage {
  @Inject GuidelinesKeeping keeping;
  @Inject GuidelinesReading reading;
  @Inject RuleKeeping rules;
  @Inject AudienceChoices audiences;
  @Inject CharterForm form;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private GuidelinesStanding standing;
  private String note;
  private String edition;

  public void load() {
    viewer.identify();
    if (!viewer.isGuidelinesKeeper()) {
      throw new NotOpen();
    }
    keeping.draft().ifPresentOrElse(now -> form.begin(written(now)), form::begin);
    form.rest(rules.rules(null));
    standing = keeping.standing();
    if (edition == null) {
      edition = reading.guidelines().map(view -> view.guidelines().edition()).orElse(0).toString();
    }
  }

  private static CharterDraft written(GuidelinesDraft now) {
    return new CharterDraft(
        now.purpose(),
        now.clauses().stream()
            .map(one -> new CharterDraft.ClauseDraft(one.kind(), one.text(), List.of()))
            .toList(),
        0);
  }

  public void amend() {
    attempt.then(
        () -> {
          CharterDraft typed = form.draft();
          keeping.amend(
              new GuidelinesAmendment(
                  new GuidelinesDraft(
                      typed.purpose(),
                      typed.clauses().stream()
                          .map(one -> new GuidelinesDraft.Clause(one.kind(), one.text()))
                          .toList()),
                  note,
                  Numbers.whole(edition),
                  getAsked(),
                  chosen()));
          return "/moderation/guidelines-edit?done=guidelines";
        });
  }

  public GuidelinesStanding getStanding() {
    return standing;
  }

  public Asked[] getChoices() {
    return Asked.values();
  }

  /** How many people a choice asks, in words; empty where that depends on the audience. */
  public String reach(Asked asked) {
    return asked == Asked.EVERYBODY ? audiences.people(keeping.reach(null)) : "";
  }

  /** Whom the next edition asks, as it was chosen last. */
  public Asked getAsked() {
    return Stream.of(Asked.values())
        .filter(each -> each.name().equals(request.getParameter("asked")))
        .findFirst()
        .orElse(Asked.AS_BEFORE);
  }

  /**
   * All audiences, each with how many belong to it, after none; asked for while the page is built.
   */
  public List<SelectItem> getAudiences() {
    if (!viewer.isGuidelinesKeeper()) {
      return List.of();
    }
    String none =
        Texts.of("moderation.guidelines.audience.none", viewer.getLocale(), viewer.getZone());
    return Stream.concat(Stream.of(new SelectItem("", none)), audiences.numbered().stream())
        .toList();
  }

  public String getAudience() {
    return Optional.ofNullable(request.getParameter("audience")).orElse("");
  }

  private AudienceId chosen() {
    try {
      return new AudienceId(UUID.fromString(getAudience()));
    } catch (IllegalArgumentException e) {
      // None was chosen: the use case says where one is needed.
      return null;
    }
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  /** The edition that the new one takes the place of; goes with the form. */
  public String getEdition() {
    return edition;
  }

  public void setEdition(String edition) {
    this.edition = edition;
  }
}
