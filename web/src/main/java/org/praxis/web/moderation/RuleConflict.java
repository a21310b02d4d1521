package org.praxis.web.moderation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.people.audience.AudienceId;

/**
 * What another changed in a rule while somebody wrote it. Both are kept apart, and shown together:
 * whoever keeps the rule then knows whose change theirs takes the place of.
 *
 * @param form as it was typed
 * @param base the edition on which that was begun
 * @param now the edition that is in force
 */
public record RuleConflict(RuleForm form, RuleView base, RuleView now) {
  /**
   * What the other made of a setting, in words; empty where they left it, or made of it what was
   * typed.
   *
   * @param say words for a key
   * @param named what an audience is called
   */
  Optional<String> theirs(
      String setting, UnaryOperator<String> say, Function<AudienceId, String> named) {
    return switch (setting) {
      case "name" -> changed(RuleView::name, form.name(), Function.identity());
      case "clause" ->
          changed(RuleView::clause, form.clause(), number -> number + ". " + now.clauseText());
      case "kind" ->
          changed(RuleView::kind, form.kind(), kind -> say.apply("moderation.rule.kind." + kind));
      case "first" -> changed(RuleView::first, form.first(), String::valueOf);
      case "audience" -> changed(RuleView::audience, form.audience(), named);
      case "language" ->
          changed(
              one -> one.language() == null ? RuleForm.ANY : one.language(),
              form.language(),
              language -> say.apply("moderation.rule.language." + language));
      case "effect" ->
          changed(
              RuleView::effect,
              form.effect(),
              effect -> say.apply("moderation.rule.effect." + effect));
      case "owner" ->
          changed(
              one -> one.owner() == null ? null : one.owner().id(),
              form.owner(),
              owner -> now.owner().name());
      case "on" ->
          changed(
              RuleView::on,
              form.isOn(),
              on -> say.apply(on ? "platform.state.RULE_ON" : "platform.state.RULE_OFF"));
      default -> Optional.empty();
    };
  }

  private <T> Optional<String> changed(
      Function<RuleView, T> setting, Object typed, Function<T, String> words) {
    T theirs = setting.apply(now);
    return Objects.equals(setting.apply(base), theirs)
            || Objects.toString(theirs, "").equals(Objects.toString(typed, ""))
        ? Optional.empty()
        : Optional.of(theirs == null ? "–" : words.apply(theirs));
  }

  /** Lines that the other added, and that were not typed. */
  public List<String> added() {
    List<String> known = form.lines();
    return now.lookFor().stream()
        .filter(line -> !base.lookFor().contains(line) && !known.contains(line))
        .toList();
  }

  /** Lines that the other took out, and that are still typed. */
  public List<String> gone() {
    return form.lines().stream()
        .filter(line -> base.lookFor().contains(line) && !now.lookFor().contains(line))
        .toList();
  }
}
