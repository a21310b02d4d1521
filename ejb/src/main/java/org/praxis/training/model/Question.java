package org.praxis.training.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.training.TrackDraft;
import org.praxis.training.view.QuestionView;

/** A question of a quiz. */
@Entity
@Table(name = "training_question")
public class Question {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "step_key")
  private QuizStep quiz;

  private int number;
  private String text;

  // All questions' options in one statement.
  @ElementCollection
  @BatchSize(size = 500)
  @CollectionTable(name = "training_option", joinColumns = @JoinColumn(name = "question_key"))
  @OrderColumn(name = "position")
  private List<Option> options = new ArrayList<>();

  @Embeddable
  record Option(@Column(name = "text") String text, @Column(name = "correct") Boolean correct) {}

  protected Question() {}

  Question(QuizStep quiz, int number, TrackDraft.QuestionDraft draft) {
    this.quiz = quiz;
    this.number = number;
    this.text = line(draft.text());
    draft
        .options()
        .forEach(option -> options.add(new Option(line(option.text()), option.correct())));
  }

  private static String line(String text) {
    return text == null ? "" : Markup.line(text);
  }

  TrackDraft.QuestionDraft draft() {
    return new TrackDraft.QuestionDraft(
        text,
        options.stream()
            .map(option -> new TrackDraft.OptionDraft(option.text(), option.correct()))
            .toList());
  }

  boolean isRight(int option) {
    if (option < 1 || option > options.size()) {
      throw new InvalidInput("answers", "training.quiz.noSuchOption", number, options.size());
    }
    return options.get(option - 1).correct();
  }

  int number() {
    return number;
  }

  QuestionView view() {
    return new QuestionView(
        number,
        text,
        IntStream.range(0, options.size())
            .mapToObj(i -> new QuestionView.OptionView(i + 1, options.get(i).text()))
            .toList());
  }
}
