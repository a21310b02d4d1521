package org.praxis.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory starts with the sample company, and the company is sound. */
class SampleCompanyTest {

  private static final int PORT = PortsTest.free();
  private static final int SMALL_PHOTO = 3 * 1024;

  private static Directory directory;

  /** By distinguished name. */
  private static Map<String, SearchResultEntry> people;

  @BeforeAll
  static void start() throws LDAPException {
    directory = Directory.start(PORT, Path.of("../wildfly-config/sample-company.ldif"));
    people =
        directory
            .server()
            .search("ou=people,dc=corp,dc=example", SearchScope.ONE, "(objectClass=inetOrgPerson)")
            .getSearchEntries()
            .stream()
            .collect(Collectors.toMap(SearchResultEntry::getDN, Function.identity()));
  }

  @AfterAll
  static void stop() {
    directory.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"learner1", "learner2", "moderator1", "moderator2", "trainer1", "hr1", "admin1"})
  void anAccountSignsInWithThePassword(String name) throws LDAPException {
    assertThat(bind("uid=%s,ou=people,dc=corp,dc=example".formatted(name), "praxis"))
        .isEqualTo(ResultCode.SUCCESS);
  }

  @Test
  void aWrongPasswordDoesNot() {
    assertThatThrownBy(() -> bind("uid=learner1,ou=people,dc=corp,dc=example", "wrong"))
        .isInstanceOf(LDAPException.class);
  }

  @Test
  void praxisItselfMaySearch() throws LDAPException {
    assertThat(bind(Directory.BIND_DN, Directory.BIND_PASSWORD)).isEqualTo(ResultCode.SUCCESS);
  }

  @Test
  void everybodyHasWhatADirectoryKnows() {
    assertThat(people).hasSize(120);
    assertThat(people.values())
        .allSatisfy(
            person ->
                assertThat(
                        List.of(
                            "cn",
                            "sn",
                            "givenName",
                            "mail",
                            "title",
                            "l",
                            "ou",
                            "preferredLanguage",
                            "employeeNumber",
                            "hireDate"))
                    .allMatch(person::hasAttribute));
    assertThat(values("mail")).hasSize(120);
    assertThat(values("employeeNumber")).hasSize(120);
    assertThat(values("l"))
        .containsExactlyInAnyOrder("Berlin", "Lyon", "São Paulo", "Singapore", "Nairobi", "Remote");
    assertThat(values("ou")).filteredOn(path -> !path.contains("/")).hasSize(6);
  }

  @Test
  void oneDepartmentHasOthersBelowIt() {
    assertThat(values("ou"))
        .filteredOn(path -> path.contains("/"))
        .containsExactlyInAnyOrder(
            "Customer Care/Care Berlin",
            "Customer Care/Care Lyon",
            "Customer Care/Care Nairobi",
            "Customer Care/Care Singapore");
    assertThat(values("ou")).contains("Customer Care");
  }

  @Test
  void everybodyReportsToTheOneAtTheTop() {
    var tops = people.values().stream().filter(person -> !person.hasAttribute("manager")).toList();
    assertThat(tops).hasSize(1);
    assertThat(people.values())
        .allSatisfy(person -> assertThat(top(person)).isEqualTo(tops.get(0)));
  }

  @Test
  void photosAreFewAndSmall() {
    var photos =
        people.values().stream()
            .map(person -> person.getAttributeValueBytes("jpegPhoto"))
            .filter(photo -> photo != null)
            .toList();
    assertThat(photos)
        .hasSizeBetween(8, 20)
        .allSatisfy(photo -> assertThat(photo).hasSizeLessThan(SMALL_PHOTO));
  }

  @Test
  void aGroupHoldsOnlyWhoIsThere() throws LDAPException {
    for (var group :
        directory
            .server()
            .search("ou=groups,dc=corp,dc=example", SearchScope.ONE, "(objectClass=groupOfNames)")
            .getSearchEntries()) {
      for (var member : group.getAttributeValues("member")) {
        assertThat(directory.server().getEntry(member)).as(member).isNotNull();
      }
    }
  }

  private static SearchResultEntry top(SearchResultEntry person) {
    var steps = 0;
    var above = person;
    while (above.hasAttribute("manager")) {
      above = people.get(above.getAttributeValue("manager"));
      assertThat(above).as("manager of " + person.getDN()).isNotNull();
      assertThat(++steps).as("length of the way up from " + person.getDN()).isLessThan(6);
    }
    return above;
  }

  private static List<String> values(String attribute) {
    return people.values().stream()
        .map(person -> person.getAttributeValue(attribute))
        .distinct()
        .toList();
  }

  private static ResultCode bind(String dn, String password) throws LDAPException {
    try (var connection = new LDAPConnection("127.0.0.1", PORT)) {
      return connection.bind(dn, password).getResultCode();
    }
  }
}
