package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Groups, offices and departments that are gone for a while, or for good, and what goes by them.
 */
class UnitsIT {
  private static final String BASE = "dc=corp,dc=example";

  private static Praxis praxis;
  private static Browser browser;
  private static Member admin;
  private static Member hr;

  @BeforeAll
  static void theCompanyIsKnown() {
    praxis = new Praxis(7900, Map.of());
    browser = new Browser(praxis.address());
    admin = praxis.as("admin1");
    hr = praxis.as("hr1");
    admin.followTheDirectory();
  }

  @AfterAll
  static void stop() {
    browser.close();
    praxis.close();
  }

  @Test
  void aGroupThatIsMissingForARunShakesNoAudienceAndIsTheSameAfterwards() throws Exception {
    Visitor visitor = browser.as("hr1");
    Page page = visitor.page();
    visitor.open("/people/audience-edit");
    page.locator("#name").fill("Lyon by group");
    page.locator("select[name=add-0-kind]").selectOption("GROUP");
    page.locator("button[name=add][value='0']").click();
    page.locator("#rule-all-0-group").fill("Office-Lyon");
    page.locator("button[name=save]").click();
    page.waitForURL("**/people/audience/*?done=audienceCreated");
    String id = page.url().replaceAll(".*/([0-9a-f-]{36}).*", "$1");
    JsonNode before = audience(id);
    assertThat(before.path("members").asInt()).isPositive();
    String rule = before.path("rule").toString();

    String group = "cn=office-lyon";
    praxis.directory().modifyDN(group + ",ou=groups," + BASE, group, false, BASE);
    assertThat(admin.follow("CHANGES").path("outcome").asText()).isEqualTo("DONE");
    JsonNode without = audience(id);
    assertThat(without.path("members")).isEqualTo(before.path("members"));
    assertThat(without.at("/gone/0/name").asText()).isEqualTo("office-lyon");
    assertThat(without.at("/gone/0/field").asText()).isEqualTo("rule.all[0].group");
    assertThat(without.path("words").asText())
        .isEqualTo("Everyone in group office-lyon (no longer there)");
    Member.Answer refused = hr.post("audiences/preview", "{\"rule\":" + rule + "}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("rule.all[0].group");
    for (String address : List.of("audiences", "audience/" + id, "audience-edit/" + id)) {
      assertThat(visitor.open("/people/" + address).status()).isEqualTo(200);
      assertThat(visitor.main().textContent()).contains("Needs attention", "group office-lyon");
    }
    assertThat(page.locator("#preview-said").textContent()).contains("office-lyon");
    page.locator("button[name=save]").click();
    assertThat(page.locator("#rule-all-0-group-error").isVisible()).isTrue();
    assertThat(page.locator("#rule-all-0-group").inputValue()).isEqualTo("office-lyon");

    praxis.directory().modifyDN(group + "," + BASE, group, false, "ou=groups," + BASE);
    assertThat(admin.follow("CHANGES").path("outcome").asText()).isEqualTo("DONE");
    JsonNode after = audience(id);
    assertThat(after.path("gone")).isEmpty();
    assertThat(after.path("members")).isEqualTo(before.path("members"));
    assertThat(after.path("rule").toString()).isEqualTo(rule);
    hr.post("audiences/preview", "{\"rule\":" + rule + "}").expecting(2);
  }

  @Test
  void aRunThatReadsNotOneGroupChangesNothingAndSaysWhy() {
    praxis.kill();
    praxis.start(Map.of("PRAXIS_LDAP_GROUPS_FILTER", "(cn=nobody-at-all)"));
    try {
      JsonNode run = admin.follow("FULL");
      assertThat(run.path("outcome").asText()).isEqualTo("GUARDED");
      assertThat(run.path("reason").asText()).isEqualTo("people.sync.guarded.groups");
      Visitor visitor = browser.as("admin1");
      visitor.open("/people/sync-run/" + run.path("id").asText());
      assertThat(visitor.main().textContent()).contains("not one group was read of main");
    } finally {
      praxis.kill();
      praxis.start(Map.of());
    }
    admin.followTheDirectory();
  }

  @Test
  void anOfficeThatIsCalledOtherwiseIsSeenToBeGone() throws Exception {
    String office = office("Singapore").path("id").asText();
    String id = hr.post("audiences", draft("{\"office\":\"" + office + "\"}")).expecting(2).id();
    int before = audience(id).path("members").asInt();
    assertThat(before).isPositive();
    rename("l", "Singapore", "Singapore East");
    assertThat(admin.follow("CHANGES").path("outcome").asText()).isEqualTo("DONE");
    assertThat(office("Singapore")).isNull();
    assertThat(office("Singapore East")).isNotNull();
    assertThat(audience(id).path("members").asInt()).isEqualTo(before);
    assertThat(audience(id).at("/gone/0/name").asText()).isEqualTo("Singapore");

    rename("l", "Singapore East", "Singapore");
    assertThat(admin.follow("CHANGES").path("outcome").asText()).isEqualTo("DONE");
    assertThat(office("Singapore").path("id").asText()).isEqualTo(office);
    assertThat(audience(id).path("gone")).isEmpty();
    assertThat(audience(id).path("members").asInt()).isEqualTo(before);
  }

  @Test
  void whoeverLedABranchAndLeftIsOnTheWayToItStill() throws Exception {
    hire("top", "7001", null);
    hire("middle", "7002", "top");
    hire("bottom", "7003", "middle");
    admin.followTheDirectory();
    String top = admin.find("Pat top").path("id").asText();
    String id = hr.post("audiences", draft("{\"under\":\"" + top + "\"}")).expecting(2).id();
    assertThat(audience(id).path("members").asInt()).isEqualTo(2);
    praxis.directory().delete(dn("middle"));
    admin.followTheDirectory();
    await() // audiences follow once the run is over
        .atMost(Duration.ofSeconds(20))
        .until(() -> audience(id).path("members").asInt() == 1);
    JsonNode again = admin.follow("FULL");
    assertThat(again.path("moved").asInt()).isZero();
    assertThat(audience(id).path("members").asInt()).isEqualTo(1);
  }

  private static JsonNode audience(String id) {
    return hr.get("audiences/" + id).expecting(2).json();
  }

  private static String draft(String rule) {
    return "{\"name\":\"A %s\",\"rule\":%s}".formatted(UUID.randomUUID(), rule);
  }

  private static JsonNode office(String name) {
    JsonNode offices = admin.get("offices?size=100").expecting(2).json().path("items");
    return StreamSupport.stream(offices.spliterator(), false)
        .filter(office -> office.path("name").asText().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static void rename(String attribute, String from, String to) throws LDAPException {
    for (SearchResultEntry entry :
        praxis
            .directory()
            .search("ou=people," + BASE, SearchScope.ONE, "(" + attribute + "=" + from + ")")
            .getSearchEntries()) {
      praxis
          .directory()
          .modify(entry.getDN(), new Modification(ModificationType.REPLACE, attribute, to));
    }
  }

  private static void hire(String uid, String number, String manager) throws LDAPException {
    com.unboundid.ldap.sdk.Entry person = new com.unboundid.ldap.sdk.Entry(dn(uid));
    person.addAttribute("objectClass", "inetOrgPerson");
    person.addAttribute("uid", uid);
    person.addAttribute("cn", "Pat " + uid);
    person.addAttribute("sn", uid);
    person.addAttribute("displayName", "Pat " + uid);
    person.addAttribute("employeeNumber", number);
    if (manager != null) {
      person.addAttribute("manager", dn(manager));
    }
    praxis.directory().add(person);
  }

  private static String dn(String uid) {
    return "uid=" + uid + ",ou=people," + BASE;
  }
}
