package org.praxis.training.view;

import java.util.List;
import org.praxis.training.StepId;

/**
 * What an edition needs and the draft lacks.
 *
 * @param id of the step at which it is missing; null where it is missing at a stage or the track
 * @param stage number of the stage; null where it is missing at the track
 * @param step title of the step; null as its id
 * @param number of the step, from 1 through all stages; null as its id
 * @param field where it would stand: {@code stages[0].steps[1].quiz.questions[0].options}
 * @param key of the text that says it
 * @param values that the text names, texts and whole numbers
 */
public record Gap(
    StepId id,
    Integer stage,
    String step,
    Integer number,
    String field,
    String key,
    List<Object> values) {
  public Gap {
    values = List.copyOf(values);
  }
}
