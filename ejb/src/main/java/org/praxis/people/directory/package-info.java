/** The company's directory over LDAP: which attribute means what, and reading one entry. */
package org.praxis.people.directory;
