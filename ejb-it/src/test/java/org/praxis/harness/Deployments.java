package org.praxis.harness;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The archive in which all integration tests are deployed, once for all of them: they share a
 * database anyway, and so each makes what it needs under names of its own.
 */
@ArquillianSuiteDeployment
public final class Deployments {

  /** Runs beside the server and needs classes that are not in it. */
  private static final String STARTS_THE_SERVER = ".*(/StartServices.*|LoadableExtension)";

  private Deployments() {}

  /**
   * All rules, all tests and their libraries as one war. In one war and not in an ear as in
   * production, so that a test sees what is package-private in its feature: two archives would be
   * two class loaders.
   */
  @Deployment
  public static WebArchive praxis() {
    return ShrinkWrap.create(WebArchive.class, "praxis.war")
        .merge(folder("../ejb/target/classes"), "/WEB-INF/classes")
        .merge(folder("../ejb/target/test-classes"), "/WEB-INF/classes")
        .merge(
            folder("target/test-classes"), "/WEB-INF/classes", Filters.exclude(STARTS_THE_SERVER))
        .addAsLibraries(new File("target/it-libs").listFiles())
        // A war has these in other places than an ejb-jar or an ear.
        .addAsWebInfResource(
            new File("../ejb/src/main/resources/META-INF/ejb-jar.xml"), "ejb-jar.xml")
        .addAsWebInfResource(
            new File("../ejb/src/main/resources/META-INF/jboss-ejb3.xml"), "jboss-ejb3.xml")
        .addAsWebInfResource(
            new File("../ear/src/main/application/META-INF/jboss-deployment-structure.xml"),
            "jboss-deployment-structure.xml")
        .addAsWebInfResource(
            new StringAsset("<jboss-web><security-domain>praxis</security-domain></jboss-web>"),
            "jboss-web.xml")
        // For As, which only tests need.
        .addAsManifestResource(
            new StringAsset("Dependencies: org.wildfly.security.elytron\n"), "MANIFEST.MF");
  }

  private static GenericArchive folder(String path) {
    return ShrinkWrap.create(ExplodedImporter.class).importDirectory(path).as(GenericArchive.class);
  }
}
