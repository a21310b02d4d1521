package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.praxis.platform.InvalidInput;
import org.praxis.training.quiz.question.AcceptedDraft;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.PairDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.question.QuestionKind;
import org.praxis.training.quiz.question.TypedNumber;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/**
 * The fields of a question of any kind. They are named as in the draft, with hyphens and after
 * {@code question-}: {@code question-options-0-text}. Rows that are left empty do not count, and
 * numbers are written as the trainer's language writes them.
 */
@Named
@RequestScoped
public class QuestionForm {
  private static final String PREFIX = "question-";
  private static final int MORE = 2;
  private static final int LEAST = 4;

  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private QuestionDraft draft;
  private QuestionKind kind;

  /** One row of fields: an option, a pair, an item or an accepted answer. */
  public record Row(String id, int number, Map<String, String> values) {
    public String of(String name) {
      return values.getOrDefault(name, "");
    }

    private boolean isEmpty() {
      return values.entrySet().stream()
          .filter(value -> !value.getKey().equals("correct"))
          .allMatch(value -> value.getValue().isBlank());
    }
  }

  /**
   * Shows this, until something is sent.
   *
   * @param shown null for an empty one of that kind
   */
  void open(QuestionDraft shown, QuestionKind ofKind) {
    draft = shown;
    kind = shown == null ? ofKind : shown.kind();
  }

  /** What was sent, with everything that is no number. */
  QuestionDraft sent() {
    List<InvalidInput> wrong = new ArrayList<>();
    List<Row> rows = sentRows();
    QuestionDraft sent =
        new QuestionDraft(
            kind,
            field("name"),
            field("text"),
            isChoice() ? rows.stream().map(row -> option(row, wrong)).toList() : null,
            kind == QuestionKind.MATCHING
                ? rows.stream().map(row -> new PairDraft(row.of("left"), row.of("right"))).toList()
                : null,
            kind == QuestionKind.ORDERING
                ? rows.stream().map(row -> row.of("text")).toList()
                : null,
            isTyped() ? rows.stream().map(row -> accepted(row, wrong)).toList() : null,
            field("caseMatters") != null,
            field("accentsMatter") != null,
            field("feedback"));
    InvalidInput.expectNone(wrong);
    return sent;
  }

  private OptionDraft option(Row row, List<InvalidInput> wrong) {
    return new OptionDraft(
        row.of("text"),
        !row.of("correct").isEmpty(),
        number(row, "percent", wrong),
        row.of("feedback"));
  }

  private AcceptedDraft accepted(Row row, List<InvalidInput> wrong) {
    boolean numeric = kind == QuestionKind.NUMERIC;
    return new AcceptedDraft(
        numeric ? null : row.of("text"),
        number(row, "value", wrong),
        number(row, "tolerance", wrong),
        number(row, "from", wrong),
        number(row, "to", wrong),
        number(row, "percent", wrong),
        row.of("feedback"));
  }

  private BigDecimal number(Row row, String name, List<InvalidInput> wrong) {
    String typed = row.of(name);
    if (typed.isBlank()) {
      return null;
    }
    return TypedNumber.read(typed, viewer.getLocale())
        .orElseGet(
            () -> {
              wrong.add(new InvalidInput(row.id() + "-" + name, "training.quiz.noDecimal"));
              return null;
            });
  }

  private String field(String name) {
    return request.getParameter(PREFIX + name);
  }

  private boolean isSent() {
    return field("text") != null;
  }

  private List<Row> sentRows() {
    List<Row> rows = new ArrayList<>();
    String right = field("right");
    for (int i = 0; i < QuestionDraft.PARTS; i++) {
      Map<String, String> values = new TreeMap<>();
      String sent = PREFIX + part() + "-" + i + "-";
      for (String name : names()) {
        String value = request.getParameter(sent + name);
        if (value != null) {
          values.put(name, value);
        }
      }
      if (String.valueOf(i).equals(right)) {
        values.put("correct", "true");
      }
      Row row = new Row(PREFIX + part() + "-" + rows.size(), rows.size() + 1, values);
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<Row> draftRows() {
    List<Row> rows = new ArrayList<>();
    if (draft == null) {
      return rows;
    }
    draft
        .options()
        .forEach(
            one ->
                add(
                    rows,
                    "text",
                    one.text(),
                    "correct",
                    one.correct() ? "true" : "",
                    "percent",
                    written(one.percent()),
                    "feedback",
                    one.feedback()));
    draft.pairs().forEach(one -> add(rows, "left", one.left(), "right", one.right()));
    draft.items().forEach(one -> add(rows, "text", one));
    draft
        .accepted()
        .forEach(
            one ->
                add(
                    rows,
                    "text",
                    one.text(),
                    "value",
                    written(one.value()),
                    "tolerance",
                    written(one.tolerance()),
                    "from",
                    written(one.from()),
                    "to",
                    written(one.to()),
                    "percent",
                    written(one.percent()),
                    "feedback",
                    one.feedback()));
    return rows;
  }

  private void add(List<Row> rows, String... namesAndValues) {
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        values.put(namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    rows.add(new Row(PREFIX + part() + "-" + rows.size(), rows.size() + 1, values));
  }

  private String written(BigDecimal number) {
    if (number == null) {
      return null;
    }
    DecimalFormat format =
        new DecimalFormat(
            "0.##############################",
            DecimalFormatSymbols.getInstance(viewer.getLocale()));
    return format.format(number);
  }

  /** Rows with what there is, and empty ones for more. */
  public List<Row> getRows() {
    List<Row> rows = isSent() ? sentRows() : draftRows();
    Integer asked = Numbers.whole(request.getParameter("rows"));
    int more = request.getParameter("more") == null ? MORE : LEAST;
    int size = Math.max(rows.size() + more, Math.max(LEAST, asked == null ? 0 : asked));
    while (rows.size() < Math.min(size, QuestionDraft.PARTS)) {
      add(rows);
    }
    return rows;
  }

  public String getName() {
    return isSent() ? field("name") : draft == null ? "" : draft.name();
  }

  public String getText() {
    return isSent() ? field("text") : draft == null ? "" : draft.text();
  }

  public String getFeedback() {
    return isSent() ? field("feedback") : draft == null ? "" : draft.feedback();
  }

  public boolean isCaseMattering() {
    return isSent() ? field("caseMatters") != null : draft != null && draft.caseMatters();
  }

  public boolean isAccentsMattering() {
    return isSent() ? field("accentsMatter") != null : draft != null && draft.accentsMatter();
  }

  public QuestionKind getKind() {
    return kind;
  }

  public boolean isChoice() {
    return kind == QuestionKind.SINGLE || kind == QuestionKind.MULTIPLE;
  }

  public boolean isTyped() {
    return kind == QuestionKind.SHORT_TEXT || kind == QuestionKind.NUMERIC;
  }

  /** What the rows are called in the draft. */
  public String getPart() {
    return part();
  }

  private String part() {
    return switch (kind) {
      case SINGLE, MULTIPLE -> "options";
      case MATCHING -> "pairs";
      case ORDERING -> "items";
      case SHORT_TEXT, NUMERIC -> "accepted";
    };
  }

  private List<String> names() {
    return switch (kind) {
      case SINGLE -> List.of("text", "percent", "feedback");
      case MULTIPLE -> List.of("text", "correct", "percent", "feedback");
      case MATCHING -> List.of("left", "right");
      case ORDERING -> List.of("text");
      case SHORT_TEXT -> List.of("text", "percent", "feedback");
      case NUMERIC -> List.of("value", "tolerance", "from", "to", "percent", "feedback");
    };
  }
}
