package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.moderation.AuditReading;
import org.praxis.moderation.view.AuditedAct;
import org.praxis.moderation.view.AuditedRule;
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

  /** How that of a setting is said, where the same word says something else of others. */
  private static final Map<String, List<String>> SAID_OF =
      Map.of(
          "kind", List.of("moderation.rule.kind."),
          "effect", List.of("moderation.rule.effect."),
          "language", List.of("moderation.rule.language."));

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

  private final Map<String, String> wrong = new HashMap<>();
  private Page<AuditedAct> acts;
  private Instant from;
  private Instant to;
  private boolean held;

  public void load() {
    viewer.identify();
    if (!viewer.isAuditor()) {
      throw new NotOpen();
    }
    read();
    held = reading.isHeld();
  }

  // What is no day, or no stretch of days, is said, and nothing else is shown instead.
  private void read() {
    Optional<LocalDate> since = day("since");
    Optional<LocalDate> until = day("until");
    if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
      wrong.put("until", text("moderation.audit.before.since"));
    }
    if (!wrong.isEmpty()) {
      return;
    }
    from = since.map(this::begin).orElse(null);
    to = until.map(day -> begin(day.plusDays(1))).orElse(null);
    acts =
        reading.acts(
            new AuditFilter(
                getBy().isEmpty() ? null : reading.signedIn(getBy()),
                getKind().equals(EVERYTHING) ? null : getKind(),
                getKind().isEmpty() ? SIGN_INS : null,
                null,
                getCommunity(),
                from,
                to),
            address.page());
  }

  /** What is wrong with what was typed there; empty where nothing is. */
  public String wrong(String field) {
    return wrong.getOrDefault(field, "");
  }

  /** Null where what was typed says nothing. */
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
    String place = act.place() == null ? "" : act.place();
    String key = "moderation.audit.act." + act.action();
    return first(List.of(key + how(act), key), actor, whom(act), place)
        .orElseGet(() -> text("moderation.audit.act.other", actor, whom(act), act.action()));
  }

  // What else there is to say of the same act.
  private static String how(AuditedAct act) {
    AuditedRule rule = act.rule();
    if (rule != null) {
      return rule.turned() == null ? "" : rule.turned() ? ".on" : ".off";
    }
    if (act.actor() == null) {
      return ".nobody";
    }
    // A topic goes elsewhere by hand, or because that was decided on a case.
    return act.details().containsKey("case") ? ".decided" : "";
  }

  private String whom(AuditedAct act) {
    if (act.rule() != null) {
      return text("moderation.audit.rule", ruleName(act.rule()));
    }
    if (act.action().startsWith("people.hold.") && "TOPIC".equals(act.details().get("kind"))) {
      return act.about() == null
          ? text("moderation.audit.topic.closed")
          : text("moderation.audit.topic", act.about().title());
    }
    return act.whom() == null ? "" : act.whom();
  }

  /** What a rule is called: by its name, or what it looks for. */
  public String ruleName(AuditedRule rule) {
    return rule.name() != null
        ? rule.name()
        : rule.kind() == null
            ? text("moderation.audit.rule.some")
            : text("moderation.rule.kind." + rule.kind());
  }

  /** The page of the rule. */
  public String address(AuditedAct act) {
    return new RulePlace(act.place()).one(act.rule().id());
  }

  /** What a recorded setting is called. */
  public String called(String name) {
    try {
      return text("moderation.audit.fact." + name);
    } catch (MissingResourceException e) {
      return name;
    }
  }

  /** The recorded value of a setting in words, where there are words for it. */
  public String said(String name, String value) {
    if (value == null || value.isEmpty()) {
      return "–";
    }
    return first(
            Stream.concat(SAID_OF.getOrDefault(name, List.of()).stream(), SAID.stream())
                .map(words -> words + value)
                .toList())
        .orElse(value);
  }

  /** The address of the export of the days that are shown. */
  public String getExport() {
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

  // By the first of these of which there is a text.
  private Optional<String> first(List<String> keys, Object... values) {
    for (String key : keys) {
      try {
        return Optional.of(text(key, values));
      } catch (MissingResourceException e) {
        // the next may have it
      }
    }
    return Optional.empty();
  }

  private String text(String key, Object... values) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), values);
  }

  private String typed(String name) {
    String typed = request.getParameter(name);
    return typed == null ? "" : typed.strip().replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  private Optional<LocalDate> day(String name) {
    try {
      return typed(name).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed(name)));
    } catch (DateTimeParseException e) {
      wrong.put(name, text("moderation.audit.noDay"));
      return Optional.empty();
    }
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(viewer.getZone()).toInstant();
  }
}
