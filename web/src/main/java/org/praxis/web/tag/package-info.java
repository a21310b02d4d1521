/**
 * The smallest parts of pages, of which every page has dozens: icon, state, moment, person. Each is
 * one component that writes its HTML itself, where a tag file would be a dozen components with as
 * many expressions; that, and not the database, is what a page of twenty replies costs. Whatever a
 * page has less often is a tag file under {@code WEB-INF/tags}.
 */
package org.praxis.web.tag;
