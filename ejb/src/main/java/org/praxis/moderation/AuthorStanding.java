package org.praxis.moderation;

/**
 * How an author's contributions to one place have fared.
 *
 * @param published contributions that others can read
 * @param trusted whether the author moderates here, so that nothing is held for being new
 */
public record AuthorStanding(long published, long returned, long rejected, boolean trusted) {
  public AuthorStanding withTrust(boolean moderates) {
    return new AuthorStanding(published, returned, rejected, moderates);
  }
}
