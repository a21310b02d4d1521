package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.training.assigning.DueKind;
import org.praxis.web.page.Meanwhile.Said;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.people.AudienceChoices;

/** What the form of a rule says, in words, so that two of them can be compared. */
@RequestScoped
class AssignFacts {
  @Inject AudienceChoices audiences;
  @Inject Words words;
  @Inject Viewer viewer;

  /**
   * In the order of the form.
   *
   * @param in what stands in a field; null or blank for nothing
   */
  List<Said> of(UnaryOperator<String> in) {
    return List.of(
        said("audience", audience(in.apply("audience"))),
        said("named", in.apply("people")),
        said("reason", in.apply("reason")),
        said("due", due(in)),
        said("atLeast", in.apply("due-atLeast")),
        said("months", in.apply("validMonths")),
        said("window", in.apply("windowDays")),
        said("prior.title", chosen("prior", in.apply("prior"))),
        said("leaving.title", chosen("leaving", in.apply("leaving"))));
  }

  private Said said(String label, String what) {
    return new Said(words.of("training.assign." + label), what);
  }

  /** What an audience is called; its identity where the reader may not know. */
  String audience(String id) {
    return audiences.numbered().stream()
        .filter(item -> item.getValue().equals(id))
        .map(SelectItem::getLabel)
        .findFirst()
        .orElse(id);
  }

  private String chosen(String field, String choice) {
    return choice == null || choice.isBlank()
        ? null
        : words.of("training.assign." + field + "." + choice);
  }

  private String due(UnaryOperator<String> in) {
    String kind = in.apply("due-kind");
    Stream<String> parts =
        DueKind.FIXED.name().equals(kind)
            ? Stream.of(in.apply("due-on"))
            : DueKind.YEARLY.name().equals(kind)
                ? Stream.of(in.apply("due-day"), month(in.apply("due-month")))
                : Stream.of(
                    in.apply("due-amount"),
                    chosen("unit", in.apply("due-unit")),
                    chosen("from", in.apply("due-from")));
    return chosen("due.kind", kind)
        + ": "
        + parts.filter(part -> part != null).collect(Collectors.joining(" "));
  }

  private String month(String number) {
    Integer month = Numbers.whole(number);
    return month == null || month < 1 || month > 12
        ? number
        : Month.of(month).getDisplayName(TextStyle.FULL, viewer.getLocale());
  }
}
