package org.praxis.training.view;

/**
 * A stage of a track, and how far the reader is in it.
 *
 * @param title empty where the track has one stage
 * @param required steps that are not optional
 * @param needed how many of them complete it
 * @param inOrder whether a step opens only when those before it are done
 * @param first number of its first step
 * @param last number of its last one; less than the first in a draft's stage without steps
 * @param done of those that are needed, never more than they are
 * @param open whether no stage before it has to be complete first
 */
public record StageView(
    Integer number,
    String title,
    Integer required,
    Integer needed,
    boolean inOrder,
    Integer first,
    Integer last,
    Integer done,
    boolean complete,
    boolean open) {

  /** Whether every step is needed that is not optional. */
  public boolean all() {
    return needed.equals(required);
  }
}
