package org.praxis.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * One directory. While it is known to be down, one question a second is let through to see whether
 * it is back; all others are answered at once.
 */
final class Directory implements AutoCloseable {
  private static final long BETWEEN_TRIES = TimeUnit.SECONDS.toNanos(1);

  // A badge photo has tens of kilobytes; what is larger was not meant for a chip of 32 pixels.
  private static final int LARGEST_PHOTO = 512 * 1024;

  /**
   * What a directory says to a bind that it understood and does not like: wrong, locked, expired,
   * not allowed.
   */
  private static final Set<ResultCode> NO =
      Set.of(
          ResultCode.INVALID_CREDENTIALS,
          ResultCode.NO_SUCH_OBJECT,
          ResultCode.INAPPROPRIATE_AUTHENTICATION,
          ResultCode.CONSTRAINT_VIOLATION,
          ResultCode.UNWILLING_TO_PERFORM,
          ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
          ResultCode.INVALID_DN_SYNTAX,
          ResultCode.AUTHORIZATION_DENIED);

  private final DirectorySettings settings;
  private final Link link;
  private final AtomicLong downUntil = new AtomicLong(System.nanoTime());
  private volatile String whyDown;

  Directory(DirectorySettings settings, int patienceMillis) {
    this.settings = settings;
    this.link = new Link(settings, patienceMillis);
  }

  DirectorySettings settings() {
    return settings;
  }

  Link link() {
    return link;
  }

  /** The entry of whoever has that name; nothing when nobody has it, or more than one. */
  Optional<Entry> entry(String name, boolean withPhoto, Budget budget) throws DirectoryUnavailable {
    return asking(() -> unique(search(personSearch(name, withPhoto), budget)));
  }

  List<SignInTrace.Group> groups(Entry person, String name, Budget budget)
      throws DirectoryUnavailable {
    return asking(() -> new Groups(settings, request -> search(request, budget)).of(person, name));
  }

  /** Whether the directory takes that password for this entry's. */
  boolean opens(String dn, char[] password, Budget budget) throws DirectoryUnavailable {
    return asking(
        () -> {
          SimpleBindRequest bind = new SimpleBindRequest(dn, new String(password));
          bind.setResponseTimeoutMillis(budget.millis());
          try {
            return link.binds().bind(bind).getResultCode().equals(ResultCode.SUCCESS);
          } catch (LDAPException e) {
            if (NO.contains(e.getResultCode())) {
              return false;
            }
            throw e;
          }
        });
  }

  /**
   * Does for a name that nobody has what is done for one that somebody has, so that the time tells
   * nothing.
   */
  void pretendToOpen(char[] password, Budget budget) throws DirectoryUnavailable {
    opens("cn=" + UUID.randomUUID() + "," + settings.peopleBase(), password, budget);
  }

  DirectoryPerson person(Entry entry, List<SignInTrace.Group> groups) {
    DirectorySettings.Attributes names = settings.attributes();
    String login =
        entry.getAttributeValue(settings.loginAttribute()).strip().toLowerCase(Locale.ROOT);
    return new DirectoryPerson(
        settings.name(),
        entry.getDN(),
        login,
        Set.copyOf(groups.stream().map(SignInTrace.Group::name).distinct().toList()),
        Stream.of(names.name(), "cn")
            .map(entry::getAttributeValue)
            .filter(Directory::isSaid)
            .findFirst()
            .orElse(login),
        entry.getAttributeValue(names.mail()),
        entry.getAttributeValue(names.title()),
        entry.getAttributeValue(names.office()),
        entry.getAttributeValue(names.department()),
        entry.getAttributeValue(names.language()),
        Optional.ofNullable(entry.getAttributeValueBytes(names.photo()))
            .filter(Directory::isSmallJpeg));
  }

  String filter(String name) {
    return DirectorySettings.filled(settings.loginFilter(), "", name);
  }

  private SearchRequest personSearch(String name, boolean withPhoto) throws LDAPException {
    DirectorySettings.Attributes names = settings.attributes();
    Stream<String> wanted =
        Stream.of(
            settings.loginAttribute(),
            names.name(),
            "cn",
            names.mail(),
            names.title(),
            names.office(),
            names.department(),
            names.language(),
            Groups.MEMBER_OF);
    String[] attributes =
        Stream.concat(wanted, withPhoto ? Stream.of(names.photo()) : Stream.empty())
            .toArray(String[]::new);
    SearchRequest request =
        new SearchRequest(settings.peopleBase(), SearchScope.SUB, filter(name), attributes);
    request.setSizeLimit(2);
    return request;
  }

  // Two entries of one name: neither of them is let in as the other.
  private Optional<Entry> unique(List<SearchResultEntry> entries) {
    return entries.size() == 1 && entries.get(0).hasAttribute(settings.loginAttribute())
        ? Optional.of(entries.get(0))
        : Optional.empty();
  }

  private List<SearchResultEntry> search(SearchRequest request, Budget budget)
      throws LDAPException {
    request.setResponseTimeoutMillis(budget.millis());
    try {
      return link.searches().search(request).getSearchEntries();
    } catch (LDAPSearchException e) {
      if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
        return e.getSearchEntries();
      }
      throw e;
    } catch (GeneralSecurityException e) {
      throw new LDAPException(ResultCode.CONNECT_ERROR, e.getMessage(), e);
    }
  }

  /** A question to the directory. */
  private interface Question<T> {
    T ask() throws LDAPException, GeneralSecurityException;
  }

  private <T> T asking(Question<T> question) throws DirectoryUnavailable {
    long now = System.nanoTime();
    long until = downUntil.get();
    if (whyDown != null
        && (now - until < 0 || !downUntil.compareAndSet(until, now + BETWEEN_TRIES))) {
      throw new DirectoryUnavailable(whyDown);
    }
    try {
      T answer = question.ask();
      whyDown = null;
      return answer;
    } catch (LDAPException | GeneralSecurityException e) {
      String why = "directory " + settings.name() + ": " + e.getMessage();
      if (isDown(e)) {
        whyDown = why;
        downUntil.set(System.nanoTime() + BETWEEN_TRIES);
      }
      throw new DirectoryUnavailable(why, e);
    }
  }

  // A question that the directory does not like is no reason to ask it no others.
  private static boolean isDown(Exception e) {
    return !(e instanceof LDAPException ldap)
        || ldap.getResultCode().equals(ResultCode.TIMEOUT)
        || !ldap.getResultCode().isConnectionUsable();
  }

  private static boolean isSaid(String value) {
    return value != null && !value.isBlank();
  }

  private static boolean isSmallJpeg(byte[] bytes) {
    return bytes.length > 3
        && bytes.length <= LARGEST_PHOTO
        && (bytes[0] & 0xff) == 0xff
        && (bytes[1] & 0xff) == 0xd8
        && (bytes[2] & 0xff) == 0xff;
  }

  @Override
  public void close() {
    link.close();
  }
}
