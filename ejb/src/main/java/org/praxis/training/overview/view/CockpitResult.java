package org.praxis.training.overview.view;

/**
 * What a learner reached in a quiz, or with work that somebody marks; in what they do of the track
 * now, and not in earlier cycles.
 *
 * @param percent of a quiz the best sitting that counts and is over, of work its points of the
 *     most, rounded down; null while no sitting is over
 * @param sittings that they have begun of those that count; null of work
 * @param points of the last work that was decided, by its rubric; null of a quiz
 * @param mostPoints that it could be worth; null of a quiz
 */
public record CockpitResult(Integer percent, Integer sittings, Integer points, Integer mostPoints) {
  public static CockpitResult quiz(Integer percent, int sittings) {
    return new CockpitResult(percent, sittings, null, null);
  }

  public static CockpitResult work(int points, int mostPoints) {
    return new CockpitResult(points * 100 / mostPoints, null, points, mostPoints);
  }

  public boolean isOfQuiz() {
    return sittings != null;
  }
}
