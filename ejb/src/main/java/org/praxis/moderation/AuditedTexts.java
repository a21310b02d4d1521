package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.view.AuditedText;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.platform.audit.AuditLine;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.json.Json;

/**
 * Leads from what was recorded to what it is about. Whoever reads the log need not moderate, so
 * there is a way to a case where they do, and to a text where they read it as others do.
 */
@ApplicationScoped
class AuditedTexts {
  @Inject Cases cases;
  @Inject Bar bar;
  @Inject OwnReports reports;

  /** By number of the record; in a fixed number of statements, however many they are. */
  Map<Long, AuditedText> of(List<AuditLine> lines) {
    Map<Long, CaseId> named = new HashMap<>();
    lines.forEach(line -> about(line).ifPresent(id -> named.put(line.number(), id)));
    if (named.isEmpty()) {
      return Map.of();
    }
    Map<CaseId, Case> found =
        cases.find(named.values().stream().distinct().toList()).stream()
            .collect(Collectors.toMap(Case::id, Function.identity()));
    Map<ContentRef, ContentSummary> read =
        reports.shown(found.values().stream().map(Case::content).distinct().toList());
    Map<Long, AuditedText> texts = new HashMap<>();
    named.forEach(
        (number, id) ->
            Optional.ofNullable(found.get(id))
                .flatMap(c -> text(c, read.get(c.content())))
                .ifPresent(text -> texts.put(number, text)));
    return texts;
  }

  private Optional<AuditedText> text(Case c, ContentSummary read) {
    boolean theirs = bar.isTheirs(c);
    return theirs || read != null
        ? Optional.of(
            new AuditedText(
                theirs ? c.id() : null,
                read == null ? null : c.content().id(),
                read == null ? null : read.title()))
        : Optional.empty();
  }

  // Of decisions and appeals the case is the subject; of a sanction, what it rests on.
  private static Optional<CaseId> about(AuditLine line) {
    String action = line.action();
    if (action.startsWith("moderation.case.") || action.startsWith("moderation.appeal.")) {
      return id(line.subject());
    }
    return action.startsWith("moderation.sanction.") && line.details() != null
        ? id((String) Json.read(line.details(), Map.class).get("case"))
        : Optional.empty();
  }

  private static Optional<CaseId> id(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(new CaseId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // was recorded in another form
    }
  }
}
