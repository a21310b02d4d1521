/**
 * What {@code /openapi} says beyond what stands at the resources. It knows the bodies and answers
 * of every feature, and nothing knows it: the server finds {@link
 * org.praxis.web.openapi.Documentation} by the configuration.
 */
package org.praxis.web.openapi;
