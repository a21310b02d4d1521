package org.praxis.training.assigning.view;

/**
 * How many a change concerns, and how.
 *
 * @param adds to whom it is assigned
 * @param prior of those, who completed the track before
 * @param elsewhere of the first, who has the track by another rule already
 * @param removes from whom it is taken
 * @param keeps whom the rule names no more, and who keep what they have
 * @param moves for whom it is due on another day; not who was given time until after both, or is
 *     exempt
 * @param renews for whom a completion holds for another time
 * @param done of all, for how many it has been done
 * @param back for how many it was put back
 * @param left for how many something had happened since, which stays
 * @param caught of all, how many came or changed after it was looked at, so that nobody saw them
 */
public record ChangeCounts(
    long adds,
    long prior,
    long elsewhere,
    long removes,
    long keeps,
    long moves,
    long renews,
    long done,
    long back,
    long left,
    long caught) {

  public long all() {
    return adds + removes + keeps + moves + renews;
  }
}
