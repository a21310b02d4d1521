package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Access;
import org.praxis.communities.Discovering;
import org.praxis.communities.SettingsDraft;
import org.praxis.communities.Settling;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.SettingsView;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.DutyKind;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.people.AudienceChoices;
import org.praxis.web.problem.Texts;

/** How a community is set up: name, who may read, whom it follows, archiving, handing over. */
@Named
@RequestScoped
public class SettingsPage {
  @Inject Settling settling;
  @Inject Discovering discovering;
  @Inject AudienceChoices audienceChoices;
  @Inject DutyKeeping duties;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;

  @Inject
  @Param(name = "access")
  Access chosenAccess;

  private CommunityRow community;
  private SettingsView settings;
  private String name;
  private String audience;
  private String slow;
  private String version;

  public static String address(String slug) {
    return "/communities/settings/" + Address.encode(slug);
  }

  public void load() {
    attempt.pressed(
        "archive",
        slug -> {
          settling.archive(slug);
          return address(slug) + "?done=archived";
        });
    attempt.pressed(
        "restore",
        slug -> {
          settling.restore(slug);
          return address(slug) + "?done=restored";
        });
    if (attempt.isOver()) {
      return;
    }
    settings = settling.settings(address.part());
    community = discovering.brief(address.part());
    if (version == null) {
      name = settings.name();
      audience = settings.audience() == null ? "" : settings.audience().toString();
      slow = settings.slowMinutes() == null ? "" : settings.slowMinutes().toString();
      version = String.valueOf(settings.version());
    }
  }

  public void settle() {
    attempt.then(
        () -> {
          String slug = address.part();
          Integer shown = Numbers.whole(version);
          settling.settle(
              slug,
              new SettingsDraft(
                  name,
                  chosenAccess,
                  chosen(slug),
                  minutes(),
                  shown == null ? null : shown.longValue()));
          return CommunityPage.address(slug) + "?done=settled";
        });
  }

  // Whoever may not read audiences has no field for them, and leaves the community's as it is.
  private AudienceId chosen(String slug) {
    if (!viewer.isAudienceReader()) {
      return settling.settings(slug).audience();
    }
    return audience == null || audience.isEmpty() ? null : Address.id(audience, AudienceId::new);
  }

  // What is no number is refused like one that is too small.
  private Integer minutes() {
    Integer minutes = Numbers.whole(slow);
    return slow == null || slow.isBlank() ? null : minutes == null ? Integer.valueOf(0) : minutes;
  }

  /** The audiences to follow; asked for while the page is built, before it is loaded. */
  public List<SelectItem> getAudiences() {
    List<SelectItem> choices = new ArrayList<>();
    choices.add(
        new SelectItem(
            "",
            Texts.of("communities.settings.audience.none", viewer.getLocale(), viewer.getZone())));
    audienceChoices.all().stream()
        .map(row -> new SelectItem(row.id().toString(), row.name()))
        .forEach(choices::add);
    return choices;
  }

  /** The duty that is handed over with the community. */
  public DutyId getDuty() {
    return duties.of(viewer.getProfile().chip().id()).stream()
        .filter(row -> row.kind() == DutyKind.COMMUNITY_OWNER)
        .filter(row -> row.subject().address().equals(CommunityPage.address(community.slug())))
        .findFirst()
        .map(row -> row.id())
        .orElse(null);
  }

  public CommunityRow getCommunity() {
    return community;
  }

  public boolean isArchived() {
    return community.archived();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Access getAccess() {
    return chosenAccess == null ? settings.access() : chosenAccess;
  }

  public String getAudience() {
    return audience;
  }

  public void setAudience(String audience) {
    this.audience = audience;
  }

  public String getSlow() {
    return slow;
  }

  public void setSlow(String slow) {
    this.slow = slow;
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }
}
