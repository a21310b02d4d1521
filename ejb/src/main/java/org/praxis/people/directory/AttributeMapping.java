package org.praxis.people.directory;

import com.unboundid.ldap.sdk.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which attribute of the directory means what. The defaults are those of inetOrgPerson (RFC 2798).
 */
@ApplicationScoped
public class AttributeMapping {
  // A badge photo has tens of kilobytes; what is larger was not meant for a chip of 32 pixels.
  private static final int LARGEST_PHOTO = 512 * 1024;

  @Inject
  @ConfigProperty(name = "praxis.ldap.login.attribute", defaultValue = "uid")
  String uid;

  @Inject
  @ConfigProperty(name = "praxis.ldap.attribute.name", defaultValue = "displayName")
  String name;

  @Inject
  @ConfigProperty(name = "praxis.ldap.attribute.mail", defaultValue = "mail")
  String mail;

  @Inject
  @ConfigProperty(name = "praxis.ldap.attribute.title", defaultValue = "title")
  String title;

  @Inject
  @ConfigProperty(name = "praxis.ldap.attribute.office", defaultValue = "l")
  String office;

  @Inject
  @ConfigProperty(name = "praxis.ldap.attribute.department", defaultValue = "ou")
  String department;

  @Inject
  @ConfigProperty(name = "praxis.ldap.attribute.language", defaultValue = "preferredLanguage")
  String language;

  @Inject
  @ConfigProperty(name = "praxis.ldap.attribute.photo", defaultValue = "jpegPhoto")
  String photo;

  String login() {
    return uid;
  }

  String[] attributes() {
    return new String[] {uid, name, "cn", mail, title, office, department, language, photo};
  }

  DirectoryEntry entry(Entry entry) {
    String login = entry.getAttributeValue(uid).toLowerCase(Locale.ROOT);
    String shown =
        Optional.ofNullable(entry.getAttributeValue(name)).orElse(entry.getAttributeValue("cn"));
    return new DirectoryEntry(
        login,
        Optional.ofNullable(shown).orElse(login),
        entry.getAttributeValue(mail),
        entry.getAttributeValue(title),
        entry.getAttributeValue(office),
        entry.getAttributeValue(department),
        entry.getAttributeValue(language),
        Optional.ofNullable(entry.getAttributeValueBytes(photo))
            .filter(AttributeMapping::isSmallJpeg));
  }

  private static boolean isSmallJpeg(byte[] bytes) {
    return bytes.length > 3
        && bytes.length <= LARGEST_PHOTO
        && (bytes[0] & 0xff) == 0xff
        && (bytes[1] & 0xff) == 0xd8
        && (bytes[2] & 0xff) == 0xff;
  }
}
