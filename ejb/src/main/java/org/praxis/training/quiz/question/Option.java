package org.praxis.training.quiz.question;

/**
 * One of the answers to choose from.
 *
 * @param weight what choosing it is worth; less than nothing where it costs
 * @param feedback null for none
 */
public record Option(String text, Share weight, String feedback) {
  public boolean isRight() {
    return !weight.isNothing();
  }
}
