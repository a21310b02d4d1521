package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.view.AudienceMember;
import org.praxis.people.audience.view.AudienceView;
import org.praxis.people.audience.view.Gone;
import org.praxis.people.audience.view.Used;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** One audience: its rule in plain words, who belongs, and what goes by it. */
@Named
@RequestScoped
public class AudiencePage {
  @Inject AudienceReading reading;
  @Inject AudienceDesign design;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;

  private AudienceView audience;
  private Page<AudienceMember> members;

  public void load() {
    viewer.identify();
    if (!viewer.isAudienceReader()) {
      throw new NotOpen();
    }
    AudienceId id = address.id(AudienceId::new);
    attempt.pressed(
        "delete",
        button -> {
          design.delete(id, version(button));
          return "/people/audiences?done=audienceDeleted";
        });
    if (!attempt.isOver()) {
      audience = reading.audience(id);
      members = reading.members(id, address.page());
    }
  }

  private static Long version(String sent) {
    Integer version = Numbers.whole(sent);
    return version == null ? null : version.longValue();
  }

  static String address(AudienceId id) {
    return "/people/audience/" + id;
  }

  public AudienceView getAudience() {
    return audience;
  }

  public Page<AudienceMember> getMembers() {
    return members;
  }

  public String getWords() {
    return new RuleWords(viewer.getLocale()).of(audience.named());
  }

  public String gone(Gone gone) {
    return GoneWords.of(gone, viewer);
  }

  /** What it is that goes by the audience. */
  public String kind(Used use) {
    return Texts.of(words(use), viewer.getLocale(), viewer.getZone());
  }

  /** Key of the text that says what it is, or that it is something of which one may not know. */
  static String words(Used use) {
    return use.title() == null ? "communities.used.private" : use.kind();
  }
}
