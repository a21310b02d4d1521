package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.communities.ClockKeeping;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.CommunityRow;
import org.praxis.moderation.ClockDraft;
import org.praxis.moderation.view.ClockView;
import org.praxis.people.OfficeId;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** By what clock a community's moderators work. */
@Named
@RequestScoped
public class ClockPage {
  private static final long NEVER_SHOWN = -1;

  @Inject ClockKeeping keeping;
  @Inject Discovering discovering;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private ClockView clock;
  private CommunityRow community;

  static String address(String slug) {
    return "/moderation/clock/" + Address.encode(slug);
  }

  public void load() {
    String slug = address.part();
    clock = keeping.clock(slug);
    attempt.pressed(
        "save",
        button -> {
          keeping.change(slug, draft());
          return address(slug) + "?done=clockChanged";
        });
    if (!attempt.isOver()) {
      community = discovering.brief(slug);
    }
  }

  private ClockDraft draft() {
    return new ClockDraft(
        getOffice().isEmpty() ? null : Address.id(getOffice(), OfficeId::new),
        hours(getFirstHours()),
        hours(getSevereHours()),
        hours(getAppealHours()),
        getVersion());
  }

  // What is no number is refused like one that is too small.
  private static Integer hours(String typed) {
    Integer hours = Numbers.whole(typed);
    return hours == null ? Integer.valueOf(0) : hours;
  }

  public ClockView getClock() {
    return clock;
  }

  public CommunityRow getCommunity() {
    return community;
  }

  /** Whether the reader may change it. */
  public boolean isMine() {
    return clock.mine();
  }

  public String getOffice() {
    return typed("office", clock.office() == null ? "" : clock.office().id());
  }

  public String getFirstHours() {
    return typed("firstHours", clock.firstHours());
  }

  public String getSevereHours() {
    return typed("severeHours", clock.severeHours());
  }

  public String getAppealHours() {
    return typed("appealHours", clock.appealHours());
  }

  public long getVersion() {
    String sent = request.getParameter("version");
    Integer version = sent == null ? null : Numbers.whole(sent);
    return sent == null ? clock.version() : version == null ? NEVER_SHOWN : version;
  }

  private String typed(String parameter, Object now) {
    String typed = request.getParameter(parameter);
    return typed == null ? now.toString() : typed;
  }

  public List<SelectItem> getOffices() {
    return Stream.concat(
            Stream.of(
                new SelectItem(
                    "",
                    Texts.of(
                        "moderation.clock.office.none", viewer.getLocale(), viewer.getZone()))),
            keeping.offices().stream()
                .map(office -> new SelectItem(office.id().toString(), office.name())))
        .toList();
  }
}
