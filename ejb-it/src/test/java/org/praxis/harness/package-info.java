/**
 * What an integration test ({@code *IT}) stands on. It runs inside the assembled WildFly, with a
 * real PostgreSQL, a directory with the sample company, and a mail catcher:
 *
 * <pre>{@code
 * @ExtendWith(ArquillianExtension.class)
 * class ReplyingIT {
 *   @Inject Replying replying;
 *
 *   @Test
 *   void aMemberReplies() throws Exception {
 *     As.person("learner1").call(() -> replying.reply(topic, text));
 *   }
 * }
 * }</pre>
 */
package org.praxis.harness;
