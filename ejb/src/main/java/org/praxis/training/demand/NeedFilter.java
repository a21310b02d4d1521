package org.praxis.training.demand;

/**
 * Which of the things that colleagues need to learn are wanted.
 *
 * @param words that all stand in it; null for any
 * @param mine those alone that the reader asked for or seconds
 * @param state null for those that are open
 * @param sort null for what most want first
 */
public record NeedFilter(String words, boolean mine, NeedState state, NeedSort sort) {
  public NeedFilter {
    words = words == null ? "" : words.strip();
    state = state == null ? NeedState.OPEN : state;
    sort = sort == null ? NeedSort.WANTED : sort;
  }

  public static NeedFilter open() {
    return new NeedFilter(null, false, null, null);
  }
}
