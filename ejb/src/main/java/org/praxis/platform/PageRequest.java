package org.praxis.platform;

/**
 * Which page of a list is wanted.
 *
 * @param number from 1
 * @param size from 1 to {@value #LARGEST}
 */
public record PageRequest(int number, int size) {
  public static final int USUAL = 20;
  public static final int LARGEST = 100;

  // An offset past this is nobody's reading; it would only make the database count.
  private static final int LAST = 100_000;

  public PageRequest {
    if (number < 1 || number > LAST) {
      throw new InvalidInput("page", "platform.page.number", 1, LAST);
    }
    if (size < 1 || size > LARGEST) {
      throw new InvalidInput("size", "platform.page.size", 1, LARGEST);
    }
  }

  public static PageRequest first() {
    return new PageRequest(1, USUAL);
  }

  public static PageRequest of(int number) {
    return new PageRequest(number, USUAL);
  }

  public int offset() {
    return (number - 1) * size;
  }
}
