package org.praxis.moderation;

import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.praxis.access.Rows;
import org.praxis.harness.As;

/** Authors who appeal, and another moderator who finds that they are right. */
@ApplicationScoped
class Contesting {
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject Rows rows;

  AppealId appeal(As author, CaseId decided) throws Exception {
    return author.call(() -> appealing.appeal(decided, new AppealDraft("It is in order."))).id();
  }

  void overturn(AppealId appeal) throws Exception {
    long version = OTHER_MODERATOR.call(() -> handling.read(appeal)).version();
    OTHER_MODERATOR.call(
        () ->
            handling.answer(appeal, new AppealRuling(AppealOutcome.OVERTURNED, "It is.", version)));
  }

  /** What the audit log says of the answer; null where it says nothing of that. */
  String answered(CaseId decided, String fact) {
    return rows
        .read(
            "select cast(details as jsonb) ->> cast(? as text) from praxis_audit.entry where action = 'moderation.appeal.answered'"
                + " and subject = ?",
            fact,
            decided.toString())
        .stream()
        .map(String.class::cast)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
