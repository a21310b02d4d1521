package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.store.Answerers;
import org.praxis.communities.store.SubjectWords;
import org.praxis.communities.view.Expert;
import org.praxis.people.KnownSkills;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.SkilledPerson;
import org.praxis.platform.content.Markup;

/**
 * Who knows a subject: who solved colleagues' questions on it comes first, then whose answers
 * helped colleagues or were applied by them, then who answered most, then who says so themselves.
 * Stop words of a subject count for nothing. Only published texts count, and nobody's answer to
 * themselves; who has left cannot be asked any more.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Expertise {
  private static final int MOST = 30;

  /** Some of those who answered have left since. */
  private static final int ANSWERERS = 300;

  private static final Comparator<Expert> BEST_FIRST =
      Comparator.comparingLong(Expert::accepted)
          .thenComparingLong(Expert::endorsed)
          .thenComparingLong(Expert::answers)
          .thenComparing(expert -> expert.skill() != null)
          .thenComparing(expert -> expert.latest() == null ? Instant.MIN : expert.latest().at())
          .reversed()
          .thenComparing(expert -> expert.person().name());

  @Inject Admission admission;
  @Inject SubjectWords subjectWords;
  @Inject Answerers answerers;
  @Inject KnownSkills skills;

  /** The best first; nobody where no subject is named. */
  public List<Expert> on(@NotNull @Valid Subject subject) {
    String words = Markup.line(subject.q() == null ? "" : subject.q());
    if (words.isEmpty()) {
      return List.of();
    }
    String telling = subjectWords.telling(words);
    Map<PersonId, Answerers.Answerer> found =
        answerers.on(telling, admission.reader(), ANSWERERS).stream()
            .collect(Collectors.toMap(Answerers.Answerer::author, Function.identity()));
    // Whoever can do IT says so in their list, and every text has an "it".
    return skills.of(telling.isEmpty() ? words : telling, found.keySet()).stream()
        .map(known -> expert(known, found.get(known.person().id())))
        .sorted(BEST_FIRST)
        .limit(MOST)
        .toList();
  }

  private static Expert expert(SkilledPerson known, Answerers.Answerer answerer) {
    return answerer == null
        ? new Expert(known.person(), 0, 0, 0, null, known.skill())
        : new Expert(
            known.person(),
            answerer.accepted(),
            answerer.endorsed(),
            answerer.answers(),
            answerer.latest(),
            known.skill());
  }
}
