package org.praxis.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.util.List;
import java.util.Optional;

/**
 * The one connection of a census, and so one server from the beginning to the end: places in a
 * list, and on Active Directory the numbers of changes, mean nothing to another. After the first
 * question that fails it answers no more.
 */
final class CensusLine implements AutoCloseable {
  /** A question that may take as long as the budget says. */
  interface Question<T> {
    T ask(LDAPConnection connection, Budget budget) throws LDAPException;
  }

  private final LDAPConnection connection;
  private final Askers askers;
  private final Census.Pace pace;
  private final String directory;

  CensusLine(LDAPConnection connection, Askers askers, Census.Pace pace, String directory) {
    this.connection = connection;
    this.askers = askers;
    this.pace = pace;
    this.directory = directory;
  }

  synchronized <T> T ask(Question<T> question) throws DirectoryUnavailable {
    try {
      return askers.ask(pace.patience(), budget -> answer(question, budget));
    } catch (DirectoryUnavailable e) {
      // Ends what may still be read from it; an answer that comes late would be taken for the next.
      connection.closeWithoutUnbind();
      throw new DirectoryUnavailable(directory, e.trouble(), e);
    }
  }

  /** What an answer amounts to that came, and is of no use. */
  synchronized DirectoryUnavailable failed(String reason) {
    connection.closeWithoutUnbind();
    return new DirectoryUnavailable(directory, Trouble.said(reason), null);
  }

  private <T> T answer(Question<T> question, Budget budget) throws DirectoryUnavailable {
    try {
      return question.ask(connection, budget);
    } catch (LDAPException e) {
      throw new DirectoryUnavailable(Trouble.of(e), e);
    }
  }

  /** Some attributes of one entry; nothing where there is no such entry, or it is not shown. */
  Optional<SearchResultEntry> entry(String dn, String... attributes) throws DirectoryUnavailable {
    return ask((connection, budget) -> entry(connection, budget, dn, attributes));
  }

  static Optional<SearchResultEntry> entry(
      LDAPConnection connection, Budget budget, String dn, String... attributes)
      throws LDAPException {
    try {
      SearchRequest request =
          new SearchRequest(dn, SearchScope.BASE, "(objectClass=*)", attributes);
      return some(connection, budget, request).stream().findFirst();
    } catch (LDAPException e) {
      if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)
          || e.getResultCode().equals(ResultCode.INSUFFICIENT_ACCESS_RIGHTS)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** What is found; of more than the request's limit, that many. */
  static List<SearchResultEntry> some(
      LDAPConnection connection, Budget budget, SearchRequest request) throws LDAPException {
    request.setResponseTimeoutMillis(budget.millis());
    try {
      return connection.search(request).getSearchEntries();
    } catch (LDAPSearchException e) {
      if (request.getSizeLimit() > 0 && e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
        return e.getSearchEntries();
      }
      throw e;
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
