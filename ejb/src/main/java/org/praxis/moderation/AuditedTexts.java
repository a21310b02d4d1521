package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.view.AuditedText;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.people.hold.HoldKind;
import org.praxis.platform.audit.AuditLine;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/**
 * Leads from what was recorded to what it is about. Whoever reads the log need not moderate, so
 * there is a way to a case where they do, and to a text where they read it as others do.
 */
@ApplicationScoped
class AuditedTexts {
  @Inject Cases cases;
  @Inject Bar bar;
  @Inject OwnReports reports;

  /**
   * What a record names.
   *
   * @param of the case; null where it names none
   * @param text itself; null where it is the case's
   */
  private record Named(CaseId of, ContentRef text) {}

  /** By number of the record; in a fixed number of statements, however many they are. */
  Map<Long, AuditedText> of(List<AuditLine> lines) {
    Map<Long, Named> named = new HashMap<>();
    lines.forEach(line -> about(line).ifPresent(one -> named.put(line.number(), one)));
    if (named.isEmpty()) {
      return Map.of();
    }
    Map<CaseId, Case> found =
        cases
            .find(
                named.values().stream().map(Named::of).filter(Objects::nonNull).distinct().toList())
            .stream()
            .collect(Collectors.toMap(Case::id, Function.identity()));
    Map<ContentRef, ContentSummary> read =
        reports.shown(
            Stream.concat(
                    found.values().stream().map(Case::content),
                    named.values().stream().map(Named::text).filter(Objects::nonNull))
                .distinct()
                .toList());
    Map<Long, AuditedText> texts = new HashMap<>();
    named.forEach(
        (number, one) ->
            text(one, one.of() == null ? null : found.get(one.of()), read)
                .ifPresent(text -> texts.put(number, text)));
    return texts;
  }

  private Optional<AuditedText> text(Named one, Case c, Map<ContentRef, ContentSummary> all) {
    ContentRef text = one.text() == null && c != null ? c.content() : one.text();
    ContentSummary read = all.get(text);
    boolean theirs = c != null && bar.isTheirs(c);
    return theirs || read != null
        ? Optional.of(
            new AuditedText(
                theirs ? c.id() : null,
                read == null ? null : text.id(),
                read == null ? null : read.title()))
        : Optional.empty();
  }

  // Of decisions and appeals the case is the subject; of a sanction, what it rests on; and of a
  // topic that went elsewhere, what was decided on. Topics themselves are looked after, and held.
  private static Optional<Named> about(AuditLine line) {
    String action = line.action();
    if (action.startsWith("moderation.case.") || action.startsWith("moderation.appeal.")) {
      return Recorded.id(line.subject()).map(id -> new Named(new CaseId(id), null));
    }
    Map<String, String> details = Recorded.facts(line.details());
    Optional<CaseId> rests = Recorded.id(details.get("case")).map(CaseId::new);
    if (action.startsWith("moderation.sanction.")) {
      return rests.map(id -> new Named(id, null));
    }
    boolean held =
        action.startsWith("people.hold.") && HoldKind.TOPIC.name().equals(details.get("kind"));
    return held || action.startsWith("communities.topic.")
        ? Recorded.id(line.subject())
            .map(id -> new Named(rests.orElse(null), new ContentRef(ContentKind.TOPIC, id)))
        : Optional.empty();
  }
}
