/**
 * The surroundings of Praxis on a developer's machine and in tests: a real PostgreSQL, a directory,
 * a mail catcher, and a WildFly to run the archive in. Everything listens on 127.0.0.1 and ends
 * with the process that started it.
 *
 * <p>{@link org.praxis.dev.DevServices} is what {@code ./praxis run} starts. Tests take {@link
 * org.praxis.dev.Services} and {@link org.praxis.dev.WildFlyServer}, with ports of their own.
 */
package org.praxis.dev;
