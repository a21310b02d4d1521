package org.praxis.platform;

import java.util.UUID;

/**
 * The outer identity of a thing, one record type per kind of thing. The database key stays inside.
 */
public interface Id {
  UUID value();
}
