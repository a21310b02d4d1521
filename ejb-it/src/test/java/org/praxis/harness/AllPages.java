package org.praxis.harness;

import java.util.ArrayList;
import java.util.List;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * A list that all tests share, read to its end: how much the tests before this one left in it, and
 * so on which page something is, depends on their order.
 */
public final class AllPages {
  private AllPages() {}

  /** A list of the use cases, page by page. */
  @FunctionalInterface
  public interface Listing<T> {
    Page<T> at(PageRequest page) throws Exception;
  }

  /** All that somebody finds in a list, in its order. */
  public static <T> List<T> of(As reader, Listing<T> listing) throws Exception {
    List<T> all = new ArrayList<>();
    Page<T> page;
    int number = 1;
    do {
      PageRequest request = new PageRequest(number++, PageRequest.LARGEST);
      page = reader.call(() -> listing.at(request));
      all.addAll(page.items());
    } while (page.hasNext());
    return all;
  }
}
