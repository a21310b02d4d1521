/** What can be found, what was asked for, and how words are compared. */
package org.praxis.search.model;
