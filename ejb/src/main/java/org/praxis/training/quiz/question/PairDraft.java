package org.praxis.training.quiz.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.praxis.platform.validation.Written;

/**
 * A thing and its counterpart.
 *
 * @param left null where the counterpart belongs to nothing and only makes choosing harder
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PairDraft(
    @Written(max = 300, optional = true) String left,
    @Written(max = 300, optional = true) String right) {
  public PairDraft {
    left = Accuracy.said(left);
    right = Accuracy.said(right);
  }
}
