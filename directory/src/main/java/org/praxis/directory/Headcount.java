package org.praxis.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How many people there may be, as far as a directory knows it without counting. */
final class Headcount {
  private static final int UNKNOWN = -1;

  private static final String HAS_MORE_BELOW =
      "(|(hasSubordinates=TRUE)(objectClass=organizationalUnit)(objectClass=container))";

  private final CensusLine line;
  private final String base;
  private final Filter people;

  Headcount(CensusLine line, String base, Filter people) {
    this.line = line;
    this.base = base;
    this.people = people;
  }

  /** What the server says to the first page of one, or else of the base. */
  int bestGuess() throws DirectoryUnavailable {
    int estimate = line.ask(this::estimate);
    return estimate > 0 ? estimate : ofTheBase();
  }

  // A server may say to a page how long the whole list is (389 Directory Server does), or zero when
  // it does not know.
  private int estimate(LDAPConnection connection, Budget budget) throws LDAPException {
    SearchRequest request =
        new SearchRequest(base, SearchScope.SUB, people, SearchRequest.NO_ATTRIBUTES);
    request.addControl(new SimplePagedResultsControl(1, true)); // else everything might come
    request.setResponseTimeoutMillis(budget.millis());
    try {
      SimplePagedResultsControl page = SimplePagedResultsControl.get(connection.search(request));
      return page == null ? UNKNOWN : page.getSize();
    } catch (LDAPSearchException e) {
      if (e.getResultCode().isConnectionUsable()) {
        return UNKNOWN; // it knows no pages
      }
      throw e;
    }
  }

  /** What the base says of the number of entries right below it, where people are nowhere else. */
  int ofTheBase() throws DirectoryUnavailable {
    String[] attributes = {"numSubordinates", "msDS-Approx-Immed-Subordinates"};
    Optional<Entry> found = line.entry(base, attributes).map(Entry.class::cast);
    Optional<Integer> below =
        found.stream()
            .flatMap(entry -> Stream.of(attributes).map(entry::getAttributeValueAsInteger))
            .filter(Objects::nonNull)
            .findFirst();
    return below.isPresent() && below.get() > 0 && isFlat() ? below.get() : UNKNOWN;
  }

  private boolean isFlat() throws DirectoryUnavailable {
    return line.ask(
        (connection, budget) -> {
          SearchRequest request =
              new SearchRequest(base, SearchScope.ONE, HAS_MORE_BELOW, SearchRequest.NO_ATTRIBUTES);
          request.setSizeLimit(1);
          List<?> deeper = CensusLine.some(connection, budget, request);
          return deeper.isEmpty();
        });
  }
}
