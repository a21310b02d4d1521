package org.praxis.training.quiz;

import org.praxis.platform.validation.Written;

/**
 * A file in GIFT to be read into a bank.
 *
 * @param rightOnes whether those that can be taken are, where others cannot; null for no: then
 *     nothing is
 */
public record GiftDraft(@Written(max = GiftDraft.LONGEST) String text, Boolean rightOnes) {
  /** Most characters of a file. */
  public static final int LONGEST = 500_000;
}
