/**
 * Communities as pages: finding and joining one, its topics, writing, and what became of what one
 * wrote.
 */
package org.praxis.web.communities;
