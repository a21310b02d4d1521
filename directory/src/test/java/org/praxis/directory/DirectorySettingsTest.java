package org.praxis.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectorySettingsTest {
  private static Map<String, String> good() {
    Map<String, String> configuration = new HashMap<>();
    configuration.put("main.url", "ldap://ldap.corp.example");
    configuration.put("main.people-base", "ou=people,dc=corp,dc=example");
    configuration.put("main.bind-password", "secret");
    return configuration;
  }

  @Test
  void aDirectoryWithoutAnAddressIsLeftOutWithAllThatIsSaidOfIt() {
    Map<String, String> configuration = good();
    configuration.put("directories", "second main");
    configuration.put("second.url", " ");
    configuration.put("second.encryption", "none");

    assertThat(DirectorySettings.from(configuration))
        .extracting(DirectorySettings::name)
        .containsExactly("main");
  }

  @Test
  void theOrderIsThatOfTheNames() {
    Map<String, String> configuration = good();
    configuration.put("directories", "second main");
    configuration.put("second.url", "ldaps://a ldaps://b:1636");
    configuration.put("second.people-base", "dc=b");

    var both = DirectorySettings.from(configuration);
    assertThat(both).extracting(DirectorySettings::name).containsExactly("second", "main");
    assertThat(both.get(0).encryption()).isEqualTo(Encryption.LDAPS);
    assertThat(both.get(0).allUrls()).isEqualTo("ldaps://a:636 ldaps://b:1636");
  }

  @Test
  void anEmptyValueMeansTheDefault() {
    Map<String, String> configuration = good();
    configuration.put("main.login-attribute", "sAMAccountName");
    configuration.put("main.login-filter", "");

    assertThat(DirectorySettings.from(configuration).get(0).loginFilter())
        .isEqualTo("(sAMAccountName={name})");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "main.url|http://a",
        "main.url|ldap://",
        "main.url|ldap://a ldaps://b",
        "main.encryption|yes",
        "main.encryption|ldaps",
        "main.people-base|people",
        "main.people-base|''",
        "main.groups-base|groups",
        "main.login-filter|(uid={name}",
        "main.group-filter|member={dn}",
        "main.group-membership|magic",
        "main.group-depth|deep",
        "main.group-depth|-1",
        "main.attribute-nmae|cn",
        "mian.url|ldap://a",
        "main.people-filter|uid=*",
        "main.groups-filter|(cn=",
        "main.department-from-dn|yes",
        "main.attribute-manger|manager",
        "census-page-size|0",
        "census-patience-millis|0",
        "cache-seconds|-1",
        "cache-seconds|1e3",
        "patience-millis|0",
        "patience-millis|99999999999"
      })
  void whatIsOfNoUseIsRefusedByTheNameOfItsKey(String key, String value) {
    Map<String, String> configuration = good();
    configuration.put(key, value);

    assertThatThrownBy(() -> new Directories(configuration).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(key);
  }

  @Test
  void noPasswordIsShown() {
    assertThat(DirectorySettings.from(good()).toString()).doesNotContain("secret");
  }

  @Test
  void whatIsFilledInIsNotLookedAtForPlaces() {
    assertThat(DirectorySettings.filled("(&(a={dn})(b={name}))", "cn={name}", "{dn}$1\\"))
        .isEqualTo("(&(a=cn={name})(b={dn}$1\\5c))");
  }

  @Test
  void onlyWhatLeavesTheMachineUnencryptedIsReadableByOthers() {
    Map<String, String> configuration = good();
    assertThat(DirectorySettings.from(configuration).get(0).isReadableByOthers()).isTrue();
    configuration.put("main.encryption", "starttls");
    assertThat(DirectorySettings.from(configuration).get(0).isReadableByOthers()).isFalse();
    configuration.put("main.encryption", "none");
    configuration.put("main.url", "ldap://127.0.0.1:10389");
    assertThat(DirectorySettings.from(configuration).get(0).isReadableByOthers()).isFalse();
  }
}
