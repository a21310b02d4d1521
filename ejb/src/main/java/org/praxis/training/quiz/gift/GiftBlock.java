package org.praxis.training.quiz.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.praxis.platform.InvalidInput;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.question.QuestionKind;

/** One question of a file in GIFT. */
final class GiftBlock {
  private static final Set<String> FORMATS = Set.of("html", "moodle", "plain", "markdown");

  private final Masked file;
  private final int begin;
  private final int end;
  private final GiftReader.TrueFalse words;
  private final List<GiftMistake> mistakes = new ArrayList<>();
  private final List<GiftMistake> remarks = new ArrayList<>();

  /** Where the parts of the draft stand, by the names that refusals of it have. */
  private final Map<String, Integer> places = new TreeMap<>();

  GiftBlock(Masked file, int begin, int end, GiftReader.TrueFalse words) {
    this.file = file;
    this.begin = begin;
    this.end = end;
    this.words = words;
  }

  GiftItem item(String category) {
    Optional<QuestionDraft> draft = read();
    draft.ifPresent(this::check);
    return new GiftItem(
        file.line(begin),
        category,
        mistakes.isEmpty() ? draft.orElse(null) : null,
        mistakes,
        remarks);
  }

  private Optional<QuestionDraft> read() {
    int at = begin;
    String name = null;
    if (file.text().startsWith("::", begin)) {
      int close = file.find("::", begin + 2, end);
      if (close < 0) {
        mistake(begin, "nameOpen");
        return Optional.empty();
      }
      name = fitting(file.plain(begin + 2, close).replaceAll("\\s+", " "), 120, begin + 2);
      at = file.skip(close + 2, end);
    }
    int open = file.find("{", at, end);
    int close = file.find("}", at, end);
    if (open < 0 && close < 0) {
      mistake(at, "noAnswers");
      return Optional.empty();
    }
    if (open < 0 || close >= 0 && close < open) {
      mistake(close, "braceClose");
      return Optional.empty();
    }
    if (close < 0) {
      mistake(open, "braceOpen");
      return Optional.empty();
    }
    int second = file.find("{", open + 1, end);
    if (second >= 0) {
      mistake(second, second < close ? "braceInside" : "secondAnswers");
      return Optional.empty();
    }
    int extra = file.find("}", close + 1, end);
    if (extra >= 0) {
      mistake(extra, "braceClose");
      return Optional.empty();
    }
    return answered(name, at, open, close);
  }

  private Optional<QuestionDraft> answered(String name, int at, int open, int close) {
    boolean missing = file.skip(close + 1, end) < end;
    String text =
        missing
            ? file.plain(at, open)
                + spaceAt(open - 1)
                + "_____"
                + spaceAt(close + 1)
                + file.plain(close + 1, end)
            : file.plain(at, open);
    String prose = fitting(formatted(text, at), QuestionDraft.LONGEST, at);
    if (prose.isEmpty()) {
      mistake(at, "textNeeded");
    }
    int general = file.findLast("####", open + 1, close);
    String feedback =
        general < 0
            ? null
            : fitting(formatted(file.plain(general + 4, close), general), 2000, general + 4);
    places.put("", open);
    places.put("text", at);
    return new GiftAnswers(this, file, words, open + 1, general < 0 ? close : general)
        .read()
        .map(answers -> answers.called(name).explained(feedback))
        .map(answers -> texted(answers, prose));
  }

  private String spaceAt(int at) {
    return at >= begin && Masked.isBlank(file.text().charAt(at)) ? " " : "";
  }

  private static QuestionDraft texted(QuestionDraft draft, String text) {
    return new QuestionDraft(
        draft.kind(),
        draft.name(),
        text,
        draft.options(),
        draft.pairs(),
        draft.items(),
        draft.accepted(),
        draft.caseMatters(),
        draft.accentsMatter(),
        draft.feedback());
  }

  // A format that nobody knows is no format but text in brackets, as in Moodle.
  String formatted(String text, int at) {
    int close = text.startsWith("[") ? text.indexOf(']') : -1;
    String format = close < 0 ? "" : text.substring(1, close).strip().toLowerCase(Locale.ROOT);
    if (!FORMATS.contains(format)) {
      return text;
    }
    String rest = text.substring(close + 1).strip();
    if (!format.equals("html")) {
      return rest;
    }
    remarks.add(at(at, "html"));
    return Jsoup.parse(rest.replaceAll("(?i)<br\\s*/?>|</p>|</li>", "$0\n\n"))
        .wholeText()
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private void check(QuestionDraft draft) {
    if (!mistakes.isEmpty()) {
      return; // what follows from these would only be said twice
    }
    try {
      draft.question(1, "");
    } catch (InvalidInput refused) {
      for (Optional<InvalidInput> one = Optional.of(refused);
          one.isPresent();
          one = one.get().also()) {
        InvalidInput wrong = one.get();
        mistakes.add(
            new GiftMistake(
                file.line(place(wrong)),
                file.column(place(wrong)),
                spoken(wrong.key(), draft.kind()),
                List.of(wrong.arguments())));
      }
    }
  }

  // Of a form it is said what to do there; here, how the file has it.
  private static String spoken(String key, QuestionKind kind) {
    return switch (key) {
      case "training.quiz.oneRightAnswer" -> "training.quiz.gift.oneRightAnswer";
      case "training.quiz.someRightAnswer" -> "training.quiz.gift.someRightAnswer";
      default -> key;
    };
  }

  private int place(InvalidInput wrong) {
    String field = wrong.field().orElse("");
    return places.getOrDefault(
        field, places.getOrDefault(field.replaceAll("\\..*", ""), places.get("")));
  }

  void stands(String field, int at) {
    places.put(field, at);
  }

  void mistake(int at, String key, Object... arguments) {
    mistakes.add(at(at, key, arguments));
  }

  private GiftMistake at(int at, String key, Object... arguments) {
    return new GiftMistake(
        file.line(at), file.column(at), "training.quiz.gift." + key, List.of(arguments));
  }

  /** The text, which is a mistake when it is longer. */
  String fitting(String text, int most, int at) {
    if (text.codePointCount(0, text.length()) > most) {
      mistake(at, "tooLong", most);
    }
    return text;
  }
}
