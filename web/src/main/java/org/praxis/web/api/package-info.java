/**
 * What all REST resources share: the address, signing in, paging, problem documents. The resources
 * themselves live with their feature and call the same use cases as its pages.
 */
package org.praxis.web.api;
