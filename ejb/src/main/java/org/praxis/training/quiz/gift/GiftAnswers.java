package org.praxis.training.quiz.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.training.quiz.question.AcceptedDraft;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.PairDraft;
import org.praxis.training.quiz.question.QuestionDraft;

/** What stands between the braces: it says of which kind the question is, and marks it. */
final class GiftAnswers {
  private static final Pattern WEIGHT = Pattern.compile("%(-?[0-9]{1,3}(?:\\.[0-9]{1,7})?)%");
  private static final String NUMBER =
      "[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,2})?";
  private static final Pattern VALUE =
      Pattern.compile("(" + NUMBER + ")\\s*(?::\\s*(" + NUMBER + "))?");
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")");
  private static final Pattern ORDER_HEAD = Pattern.compile("[0-9]*(?:\\s+[A-Z0-9_]+)*");
  private static final Set<String> YES = Set.of("T", "TRUE");
  private static final Set<String> NO = Set.of("F", "FALSE");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final GiftBlock block;
  private final Masked file;
  private final GiftReader.TrueFalse words;
  private final int from;
  private final int to;

  GiftAnswers(GiftBlock block, Masked file, GiftReader.TrueFalse words, int from, int to) {
    this.block = block;
    this.file = file;
    this.words = words;
    this.from = file.skip(from, to);
    this.to = to;
  }

  /**
   * One answer as it stands.
   *
   * @param percent null where none is said
   * @param feedback null where there is none
   */
  private record Part(
      char sign, BigDecimal percent, String text, int textFrom, String feedback, int at) {}

  Optional<QuestionDraft> read() {
    if (from >= to) {
      block.mistake(from, "essay");
      return Optional.empty();
    }
    char first = file.text().charAt(from);
    if (first == '#') {
      return Optional.of(numeric());
    }
    if (first == '>') {
      return Optional.of(ordering());
    }
    if (file.find("~", from, to) >= 0) {
      return Optional.of(choice());
    }
    if (file.find("=", from, to) >= 0 && file.find("->", from, to) >= 0) {
      return Optional.of(matching());
    }
    int hash = file.find("#", from, to);
    String head = file.plain(from, hash < 0 ? to : hash);
    if (YES.contains(head) || NO.contains(head)) {
      return Optional.of(trueFalse(YES.contains(head), hash));
    }
    return Optional.of(shortText());
  }

  private List<Part> parts(int begin, String signs, boolean weighed, boolean remarked) {
    List<Integer> starts = new ArrayList<>();
    for (int i = begin; i < to; i++) {
      if (signs.indexOf(file.text().charAt(i)) >= 0) {
        starts.add(i);
      }
    }
    int first = starts.isEmpty() ? to : starts.get(0);
    if (file.skip(begin, first) < first) {
      block.mistake(file.skip(begin, first), "answerSign");
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int stop = i + 1 < starts.size() ? starts.get(i + 1) : to;
      parts.add(part(starts.get(i), stop, weighed, remarked));
    }
    if (parts.size() > QuestionDraft.PARTS) {
      block.mistake(from, "tooMany", QuestionDraft.PARTS);
    }
    return parts;
  }

  private Part part(int at, int stop, boolean weighed, boolean remarked) {
    int textFrom = file.skip(at + 1, stop);
    BigDecimal percent = null;
    if (weighed && textFrom < stop && file.text().charAt(textFrom) == '%') {
      Matcher weight = WEIGHT.matcher(file.text()).region(textFrom, stop);
      if (weight.lookingAt()) {
        percent = new BigDecimal(weight.group(1));
        textFrom = file.skip(weight.end(), stop);
      } else if (Character.isDigit(file.text().charAt(Math.min(textFrom + 1, stop - 1)))) {
        block.mistake(textFrom, "weight");
      }
    }
    int hash = file.find("#", textFrom, stop);
    if (hash >= 0 && !remarked) {
      block.mistake(hash, "noFeedbackHere");
    }
    int textEnd = hash < 0 ? stop : hash;
    String text = line(textFrom, textEnd);
    if (text.isEmpty()) {
      block.mistake(at, "answerEmpty");
    }
    return new Part(
        file.text().charAt(at),
        percent,
        block.fitting(text, 300, textFrom),
        textFrom,
        hash < 0 ? null : block.fitting(line(hash + 1, stop), 500, hash),
        at);
  }

  private String line(int begin, int stop) {
    return block.formatted(file.plain(begin, stop), begin).replaceAll("\\s+", " ");
  }

  private QuestionDraft choice() {
    List<Part> parts = parts(from, "~=", true, true);
    boolean single = parts.stream().anyMatch(part -> part.sign() == '=');
    List<OptionDraft> options = new ArrayList<>();
    for (Part part : parts) {
      block.stands("options[" + options.size() + "]", part.at());
      BigDecimal percent = part.percent();
      boolean right =
          part.sign() == '=' && percent == null
              || percent != null
                  && (single ? percent.compareTo(HUNDRED) == 0 : percent.signum() > 0);
      options.add(
          new OptionDraft(part.text(), right, single && right ? null : percent, part.feedback()));
    }
    return single
        ? new QuestionDraft(null, options)
        : QuestionDraft.multiple(null, options.toArray(OptionDraft[]::new));
  }

  // After the first # what is said when it was answered wrongly, after the second when rightly.
  private QuestionDraft trueFalse(boolean yes, int hash) {
    int second = hash < 0 ? -1 : file.find("#", hash + 1, to);
    String wrong = hash < 0 ? null : line(hash + 1, second < 0 ? to : second);
    String right = second < 0 ? null : line(second + 1, to);
    return new QuestionDraft(
        null,
        List.of(
            new OptionDraft(words.yes(), yes, null, yes ? right : wrong),
            new OptionDraft(words.no(), !yes, null, yes ? wrong : right)));
  }

  private QuestionDraft shortText() {
    List<AcceptedDraft> accepted = new ArrayList<>();
    for (Part part : parts(from, "=", true, true)) {
      block.stands("accepted[" + accepted.size() + "]", part.at());
      accepted.add(
          new AcceptedDraft(part.text(), null, null, null, null, part.percent(), part.feedback()));
    }
    return QuestionDraft.shortText(null, accepted.toArray(AcceptedDraft[]::new));
  }

  private QuestionDraft numeric() {
    int begin = file.skip(from + 1, to);
    boolean several = file.find("=", begin, to) >= 0;
    List<Part> parts =
        several ? parts(begin, "=", true, true) : List.of(part(begin - 1, to, true, true));
    List<AcceptedDraft> accepted = new ArrayList<>();
    for (Part part : parts) {
      block.stands("accepted[" + accepted.size() + "]", part.at());
      accepted.add(number(part));
    }
    return QuestionDraft.numeric(null, accepted.toArray(AcceptedDraft[]::new));
  }

  private AcceptedDraft number(Part part) {
    Matcher range = RANGE.matcher(part.text());
    if (range.matches()) {
      return new AcceptedDraft(
          null,
          null,
          null,
          new BigDecimal(range.group(1)),
          new BigDecimal(range.group(2)),
          part.percent(),
          part.feedback());
    }
    Matcher value = VALUE.matcher(part.text());
    if (value.matches()) {
      String tolerance = value.group(2);
      return new AcceptedDraft(
          null,
          new BigDecimal(value.group(1)),
          tolerance == null ? null : new BigDecimal(tolerance),
          null,
          null,
          part.percent(),
          part.feedback());
    }
    block.mistake(part.textFrom(), "number");
    return new AcceptedDraft(null, BigDecimal.ZERO, null, null, null, null, null);
  }

  private QuestionDraft matching() {
    List<PairDraft> pairs = new ArrayList<>();
    for (Part part : parts(from, "=", false, false)) {
      block.stands("pairs[" + pairs.size() + "]", part.at());
      int arrow = part.text().indexOf("->");
      if (arrow < 0) {
        block.mistake(part.textFrom(), "arrow");
        continue;
      }
      String right = part.text().substring(arrow + 2).strip();
      if (right.isEmpty()) {
        block.mistake(part.textFrom(), "counterpart");
        continue;
      }
      pairs.add(new PairDraft(part.text().substring(0, arrow).strip(), right));
    }
    return QuestionDraft.matching(null, pairs.toArray(PairDraft[]::new));
  }

  // As the plugin of Moodle for it has it: how many and how graded on the first line, then the
  // items.
  private QuestionDraft ordering() {
    List<String> items = new ArrayList<>();
    int at = from + 1;
    for (boolean head = true; at <= to; head = false) {
      int stop = file.find("\n", at, to);
      stop = stop < 0 ? to : stop;
      String item = file.plain(at, stop);
      if (!item.isEmpty() && !(head && ORDER_HEAD.matcher(item).matches())) {
        block.stands("items[" + items.size() + "]", at);
        items.add(block.fitting(item.replaceAll("\\s+", " "), 300, at));
      }
      at = stop + 1;
    }
    if (items.size() > QuestionDraft.PARTS) {
      block.mistake(from, "tooMany", QuestionDraft.PARTS);
    }
    return QuestionDraft.ordering(null, items.toArray(String[]::new));
  }
}
