package org.praxis.training.quiz.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import org.praxis.training.quiz.DrawDraft;

/** Of a quiz: a question, or so many out of a bank. */
@Embeddable
public class Part {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "wording_key")
  private QuestionWording wording;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "bank_key")
  private Bank bank;

  private String category;
  private Integer draw;

  protected Part() {}

  public Part(QuestionWording wording) {
    this.wording = wording;
  }

  /**
   * @param category null for all of the bank
   */
  public Part(Bank bank, String category, int draw) {
    this.bank = bank;
    this.category = category;
    this.draw = draw;
  }

  /** Null where it is a draw. */
  public QuestionWording wording() {
    return wording;
  }

  /** Null where it is a question. */
  public Bank bank() {
    return bank;
  }

  public String category() {
    return category;
  }

  /** As a draft says it; of a draw. */
  public DrawDraft draw() {
    return new DrawDraft(bank.id(), category, draw);
  }

  /** How many questions it comes to. */
  public int size() {
    return draw == null ? 1 : draw;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Part part
        && Objects.equals(key(wording), key(part.wording))
        && Objects.equals(
            bank == null ? null : bank.id(), part.bank == null ? null : part.bank.id())
        && Objects.equals(category, part.category)
        && size() == part.size();
  }

  @Override
  public int hashCode() {
    return Objects.hash(key(wording), category, size());
  }

  private static Long key(QuestionWording wording) {
    return wording == null ? null : wording.key();
  }
}
