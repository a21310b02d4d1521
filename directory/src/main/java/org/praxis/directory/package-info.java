/**
 * The company's directories over LDAP, for the server and for Praxis alike. {@link
 * org.praxis.directory.DirectoryRealm} is a security realm of WildFly: it checks passwords by
 * binding and takes a person's standing from their groups. {@link org.praxis.directory.Directories}
 * is what it asks, and what the archive asks for a newcomer's entry, for the state of the
 * directories and for a test of somebody's sign-in.
 *
 * <p>Elytron's own LDAP realm knows no StartTLS and no limit for the whole of a sign-in; see the
 * decision record 10.
 */
package org.praxis.directory;
