/** Legal holds as pages and answers show them. */
package org.praxis.people.hold.view;
