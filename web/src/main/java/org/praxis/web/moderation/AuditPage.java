package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.MissingResourceException;
import org.praxis.moderation.AuditReading;
import org.praxis.moderation.view.AuditedAct;
import org.praxis.platform.Page;
import org.praxis.platform.audit.AuditFilter;
import org.praxis.web.page.Address;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** The audit log, narrowed by what the address says. */
@Named
@RequestScoped
public class AuditPage {
  private static final String SIGN_INS = "access.signin.";
  private static final String EVERYTHING = "all";

  /** How a value is said; the first of which there is a text. */
  private static final List<String> SAID = List.of("moderation.audit.value.", "platform.state.");

  /** Beginnings of actions, by which a reader narrows. */
  private static final List<String> KINDS =
      List.of(
          "moderation.",
          "moderation.rule.",
          "moderation.guidelines.",
          "moderation.appeal.",
          "moderation.sanction.",
          "communities.topic.",
          "communities.idea.",
          "communities.charter.",
          "communities.settings.",
          "communities.member.",
          "communities.guide.",
          "people.duty.",
          "people.hold.",
          "people.successor.",
          "people.audience.",
          "people.",
          "access.token.",
          "access.session.",
          SIGN_INS,
          "notification.");

  @Inject AuditReading reading;
  @Inject Viewer viewer;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private Page<AuditedAct> acts;
  private boolean held;

  public void load() {
    viewer.identify();
    if (!viewer.isAuditor()) {
      throw new NotOpen();
    }
    acts =
        reading.acts(
            new AuditFilter(
                getBy(),
                getKind().equals(EVERYTHING) ? null : getKind(),
                getKind().isEmpty() ? SIGN_INS : null,
                null,
                getCommunity(),
                day(getSince(), 0),
                day(getUntil(), 1)),
            address.page());
    held = reading.isHeld();
  }

  public Page<AuditedAct> getActs() {
    return acts;
  }

  public boolean isHeld() {
    return held;
  }

  public List<String> getKinds() {
    return KINDS;
  }

  /** What happened, in the reader's language. */
  public String sentence(AuditedAct act) {
    String actor = act.actor() == null ? text("moderation.audit.nobody") : act.actor();
    String whom = act.whom() == null ? "" : act.whom();
    String place = act.place() == null ? "" : act.place();
    try {
      return text("moderation.audit.act." + act.action(), actor, whom, place);
    } catch (MissingResourceException e) {
      return text("moderation.audit.act.other", actor, whom, act.action());
    }
  }

  /** What a recorded setting is called. */
  public String called(String name) {
    try {
      return text("moderation.audit.fact." + name);
    } catch (MissingResourceException e) {
      return name;
    }
  }

  /** A recorded value in words, where there are words for it. */
  public String said(String value) {
    if (value == null || value.isEmpty()) {
      return "–";
    }
    for (String words : SAID) {
      try {
        return text(words + value);
      } catch (MissingResourceException e) {
        // the next may have it
      }
    }
    return value;
  }

  /** The address of the export of the days that are shown. */
  public String getExport() {
    Instant from = day(getSince(), 0);
    Instant to = day(getUntil(), 1);
    return "/api/v1/audit/export"
        + (from == null ? "" : "?from=" + from)
        + (to == null ? "" : (from == null ? "?" : "&") + "to=" + to);
  }

  public String getBy() {
    return typed("by");
  }

  /** Beginning of the actions that are shown; nothing stands for all but signing in. */
  public String getKind() {
    return typed("kind");
  }

  public String getCommunity() {
    return typed("community");
  }

  public String getSince() {
    return typed("since");
  }

  public String getUntil() {
    return typed("until");
  }

  private String text(String key, Object... values) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), values);
  }

  private String typed(String name) {
    String typed = request.getParameter(name);
    return typed == null ? "" : typed.strip().replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  // What is no day narrows nothing.
  private Instant day(String typed, int later) {
    try {
      return typed.isEmpty()
          ? null
          : LocalDate.parse(typed).plusDays(later).atStartOfDay(viewer.getZone()).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
