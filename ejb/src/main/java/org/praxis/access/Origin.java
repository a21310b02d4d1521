package org.praxis.access;

/**
 * From where a request came.
 *
 * @param address the network address of the client, as far as the server can know it
 * @param userAgent what the browser calls itself; may be null, and is not to be believed
 */
public record Origin(String address, String userAgent) {}
