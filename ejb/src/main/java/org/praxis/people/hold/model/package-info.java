/** What a legal hold is. */
package org.praxis.people.hold.model;
