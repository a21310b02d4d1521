package org.praxis.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/**
 * A search by simple paged results (RFC 2696). A server that knows no pages answers it at once,
 * with everything; whoever reads sees pages all the same.
 */
final class SearchPages<T> implements Pages<T> {
  /**
   * What is searched for.
   *
   * @param base empty where there is nothing to search
   */
  record Search(String base, Filter filter, List<String> attributes, int pageSize) {}

  private final CensusLine line;
  private final Search search;
  private final Function<SearchResultEntry, Optional<T>> reading;
  private final Queue<T> waiting = new ArrayDeque<>();
  private ASN1OctetString place;
  private boolean answered;

  /**
   * @param reading what an entry means; nothing leaves it out
   */
  SearchPages(CensusLine line, Search search, Function<SearchResultEntry, Optional<T>> reading) {
    this.line = line;
    this.search = search;
    this.reading = reading;
    this.answered = search.base().isEmpty();
  }

  boolean isOver() {
    return answered && waiting.isEmpty();
  }

  @Override
  public List<T> next() throws DirectoryUnavailable {
    while (waiting.isEmpty() && !answered) { // a server may well send a page with nothing on it
      ask();
    }
    List<T> page = new ArrayList<>();
    while (!waiting.isEmpty() && page.size() < search.pageSize()) {
      page.add(waiting.remove());
    }
    return page;
  }

  private void ask() throws DirectoryUnavailable {
    Arrivals<T> arrivals = new Arrivals<>(reading);
    Optional<ASN1OctetString> next =
        line.ask(
            (connection, budget) -> {
              SearchRequest request = request(arrivals);
              request.setResponseTimeoutMillis(budget.millis());
              return Optional.ofNullable(SimplePagedResultsControl.get(connection.search(request)))
                  .filter(SimplePagedResultsControl::moreResultsToReturn)
                  .map(SimplePagedResultsControl::getCookie);
            });
    waiting.addAll(arrivals.read);
    place = next.orElse(null);
    answered = next.isEmpty();
  }

  private SearchRequest request(Arrivals<T> arrivals) throws LDAPException {
    SearchRequest request =
        new SearchRequest(
            arrivals,
            search.base(),
            SearchScope.SUB,
            search.filter(),
            search.attributes().toArray(String[]::new));
    // Not critical: a server that does not know the control leaves it out of its answer.
    request.addControl(new SimplePagedResultsControl(search.pageSize(), place, false));
    return request;
  }

  @Override
  public void close() {
    waiting.clear();
    answered = true;
  }

  /** Reads each entry as it comes, so that a page of large photos is never held as a whole. */
  private static final class Arrivals<T> implements SearchResultListener {
    private static final long serialVersionUID = 1;

    private final transient Function<SearchResultEntry, Optional<T>> reading;
    private final transient List<T> read = new ArrayList<>();

    Arrivals(Function<SearchResultEntry, Optional<T>> reading) {
      this.reading = reading;
    }

    @Override
    public void searchEntryReturned(SearchResultEntry entry) {
      reading.apply(entry).ifPresent(read::add);
    }

    @Override
    public void searchReferenceReturned(SearchResultReference reference) {
      // The directory that was configured is read, and no other.
    }
  }
}
