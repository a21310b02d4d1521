package org.praxis.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.OpenCommunity;
import org.praxis.notification.Matter;
import org.praxis.notification.mail.Cadence;
import org.praxis.notification.mail.ChoicesDraft;
import org.praxis.notification.mail.MailChoosing;
import org.praxis.notification.mail.RhythmDraft;
import org.praxis.notification.mail.view.MailView;
import org.praxis.notification.mail.view.PlaceChoices;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** What the reader gets by mail, and when; everywhere, or in one community. */
@Named
@RequestScoped
public class MailSettingsPage {
  private static final String PATH = "/notification/settings";
  private static final int MOST_COMMUNITIES = 200;
  private static final long NEVER_SHOWN = -1;

  @Inject MailChoosing choosing;
  @Inject Discovering discovering;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private MailView mail;
  private PlaceChoices place;

  /** Those that the reader gets. */
  public List<Cadence> getDigests() {
    return mail.next().keySet().stream().sorted().toList();
  }

  public void load() {
    attempt.pressed(
        "choose",
        button -> {
          if (address.isOfOne()) {
            choosing.chooseIn(address.part(), chosen());
            return PATH + "?done=place";
          }
          choosing.choose(chosen());
          return PATH + "?done=choices";
        });
    attempt.pressed(
        "keep",
        button -> {
          choosing.keep(rhythm());
          return PATH + "?done=rhythm#rhythm";
        });
    attempt.pressed(
        "again",
        button -> {
          choosing.tryAgain();
          return PATH + "?done=again";
        });
    if (!attempt.isOver()) {
      mail = choosing.mine();
      place = address.isOfOne() ? choosing.in(address.part()) : null;
    }
  }

  private ChoicesDraft chosen() {
    Map<Matter, Cadence> chosen = new EnumMap<>(Matter.class);
    for (Matter matter : Matter.values()) {
      Stream.of(Cadence.values())
          .filter(cadence -> cadence.name().equals(request.getParameter("matter-" + matter)))
          .forEach(cadence -> chosen.put(matter, cadence));
    }
    return new ChoicesDraft(chosen);
  }

  private RhythmDraft rhythm() {
    Integer version = Numbers.whole(request.getParameter("version"));
    return new RhythmDraft(
        time("quietFrom"),
        time("quietTo"),
        chosenDays(),
        time("digestAt"),
        Stream.of(DayOfWeek.values())
            .filter(day -> day.name().equals(request.getParameter("weeklyOn")))
            .findFirst()
            .orElse(null),
        version == null ? NEVER_SHOWN : version.longValue());
  }

  // Some browsers send seconds too.
  private String time(String field) {
    String typed = request.getParameter(field);
    return typed == null ? null : typed.replaceFirst("^(\\d\\d:\\d\\d):00$", "$1");
  }

  private Set<DayOfWeek> chosenDays() {
    Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
    String[] typed = request.getParameterValues("days");
    for (DayOfWeek day : DayOfWeek.values()) {
      if (typed != null && List.of(typed).contains(day.name())) {
        chosen.add(day);
      }
    }
    return chosen;
  }

  public MailView getMail() {
    return mail;
  }

  /** Null on the page that is about everywhere. */
  public PlaceChoices getPlace() {
    return place;
  }

  /** All of them, or those for which one may choose otherwise in a community. */
  public List<Matter> getMatters() {
    return Stream.of(Matter.values()).filter(m -> place == null || m.isLocal()).toList();
  }

  /** What is chosen; empty where a community is like everywhere. */
  public String chosen(Matter matter) {
    Cadence chosen = (place == null ? mail.choices() : place.choices()).get(matter);
    return chosen == null ? "" : chosen.name();
  }

  public List<SelectItem> cadences(Matter matter) {
    List<SelectItem> cadences = new ArrayList<>();
    if (place != null) {
      Cadence usual = mail.choices().get(matter);
      cadences.add(new SelectItem("", text("notification.cadence.asEverywhere", name(usual))));
    }
    Stream.of(Cadence.values())
        .filter(cadence -> cadence != Cadence.NEVER || matter.isStoppable())
        .forEach(cadence -> cadences.add(new SelectItem(cadence, name(cadence))));
    return cadences;
  }

  /** The reader's communities, to choose for one of them. */
  public List<OpenCommunity> getCommunities() {
    return discovering.mine(MOST_COMMUNITIES);
  }

  public String getQuietFrom() {
    return typed("quietFrom", mail.rhythm().quietFrom());
  }

  public String getQuietTo() {
    return typed("quietTo", mail.rhythm().quietTo());
  }

  public String getDigestAt() {
    return typed("digestAt", mail.rhythm().digestAt());
  }

  public String getWeeklyOn() {
    return typed("weeklyOn", mail.rhythm().weeklyOn());
  }

  public boolean isChosen(DayOfWeek day) {
    return (attempt.isRefused() ? chosenDays() : mail.rhythm().days()).contains(day);
  }

  private String typed(String parameter, Object now) {
    String typed = request.getParameter(parameter);
    return typed == null ? now.toString() : typed;
  }

  public List<SelectItem> getWeekdays() {
    return Stream.of(DayOfWeek.values()).map(day -> new SelectItem(day, name(day))).toList();
  }

  public DayOfWeek[] getDays() {
    return DayOfWeek.values();
  }

  public String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, viewer.getLocale());
  }

  private String name(Cadence cadence) {
    return text("notification.cadence." + cadence);
  }

  private String text(String key, Object... arguments) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), arguments);
  }
}
