/**
 * Sign-in against real servers: OpenLDAP's slapd over StartTLS, MIT Kerberos and Keycloak, each a
 * child process with its data below {@code target}. First the servers themselves, so that a story
 * that fails speaks of Praxis; then the stories. {@code ./praxis test --directories} runs them
 * (JUnit tag {@code directories}).
 */
package org.praxis.stories.directories;
