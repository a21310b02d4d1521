package org.praxis.people.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.Leavers;
import org.praxis.people.audience.store.Subjects;
import org.praxis.people.audience.view.Candidate;
import org.praxis.people.audience.view.Gone;
import org.praxis.people.audience.view.Subject;
import org.praxis.platform.InvalidInput;

/** What rules are about: by name, and whether it is still there. */
@ApplicationScoped
class RuleSubjects {
  @Inject Subjects subjects;
  @Inject Leavers leavers;

  /** Whatever these rules name and was ever there, in one statement. */
  Map<UUID, Subject> of(Stream<Rule> rules) {
    Set<UUID> ids =
        rules
            .flatMap(RuleSubjects::placed)
            .map(one -> one.rule().subject().value())
            .collect(Collectors.toSet());
    return subjects.find(ids, leavers.anonymous());
  }

  List<Candidate> people(Set<UUID> ids) {
    return subjects.people(ids, leavers.anonymous());
  }

  List<Gone> gone(Rule rule) {
    return gone(rule, of(Stream.of(rule)));
  }

  static List<Gone> gone(Rule rule, Map<UUID, Subject> found) {
    return placed(rule)
        .filter(one -> isGone(found.get(one.rule().subject().value())))
        .map(one -> gone(one, found.get(one.rule().subject().value())))
        .toList();
  }

  private static boolean isGone(Subject subject) {
    return subject == null || subject.gone();
  }

  private static Gone gone(Rule.Placed one, Subject subject) {
    return new Gone(
        one.field() + "." + one.rule().subjectField(),
        RuleKind.of(one.rule()),
        one.rule().subject().value(),
        subject == null ? null : subject.name());
  }

  /**
   * Refuses what is too much for one rule, and what is about nothing: such a condition would find
   * nobody, and its opposite everybody.
   */
  void check(Rule rule) {
    rule.checkSize("rule");
    gone(rule).stream()
        .findFirst()
        .ifPresent(
            gone -> {
              throw gone.name() == null
                  ? new InvalidInput(gone.field(), "people.audience.gone." + gone.kind())
                  : new InvalidInput(
                      gone.field(), "people.audience.goneNamed." + gone.kind(), gone.name());
            });
  }

  private static Stream<Rule.Placed> placed(Rule rule) {
    return rule.everything("rule").filter(one -> one.rule().subject() != null);
  }
}
