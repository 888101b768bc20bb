package dev.limber.retarget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A program that uses the geometric solver alone gets no network library and no engine with it. */
class RuntimeClassPathTest {
    private static final String OURS = "dev.limber";
    private static final List<String> HEAVY = List.of("ai.djl", "org.jmonkeyengine", "org.lwjgl");

    private record Artifact(String group, String name) {}

    /** Adds what a module's pom asks for at run time, and what the modules in it ask for. */
    private static void addRuntime(String module, Set<Artifact> all) throws Exception {
        File pom = Path.of("..", module, "pom.xml").toFile();
        NodeList dependencies = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(pom)
                .getElementsByTagName("dependency");
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            String scope = text(dependency, "scope");
            Artifact artifact = new Artifact(text(dependency, "groupId"), text(dependency, "artifactId"));
            if (!scope.equals("test") && all.add(artifact) && artifact.group().equals(OURS)) {
                addRuntime(artifact.name(), all);
            }
        }
    }

    private static String text(Element element, String tag) {
        NodeList found = element.getElementsByTagName(tag);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().trim();
    }

    private static Set<Artifact> runtime() throws Exception {
        Set<Artifact> all = new LinkedHashSet<>(Set.of(new Artifact(OURS, "retarget-geometry")));
        addRuntime("retarget-geometry", all);
        return all;
    }

    /** Returns the part of the tests' class path that the artifacts, and what these of others stand on, are. */
    private static List<URL> classPath(Set<Artifact> artifacts) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator), -1)) {
            String path = entry.replace('\\', '/');
            if (artifacts.stream().anyMatch(artifact -> isOf(path, artifact))) {
                urls.add(new File(entry).toURI().toURL());
            }
        }
        return urls;
    }

    private static boolean isOf(String path, Artifact artifact) {
        if (artifact.group().equals(OURS)) {
            return path.endsWith("/" + artifact.name() + "/target/classes")
                    || path.matches(".*/" + artifact.name() + "-[0-9][^/]*(?<!-tests)\\.jar");
        }
        String family = artifact.group().replaceFirst("^(com\\.fasterxml\\.jackson)\\..*", "$1");
        return path.contains("/" + family.replace('.', '/') + "/");
    }

    @Test
    void thePomsAskForNoNetworkAndNoEngine() throws Exception {
        Set<Artifact> all = runtime();
        assertTrue(all.contains(new Artifact(OURS, "motion-core")), all.toString());
        assertEquals(
                List.of(),
                all.stream()
                        .filter(artifact -> HEAVY.stream().anyMatch(artifact.group()::startsWith))
                        .toList());
    }

    @Test
    void theSolverRunsOnThatClassPathAlone() throws Exception {
        URL[] urls = classPath(runtime()).toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            for (String heavy :
                    List.of("ai.djl.ndarray.NDArray", "com.jme3.math.Vector3f", "org.lwjgl.system.Library")) {
                assertThrows(ClassNotFoundException.class, () -> Class.forName(heavy, false, loader));
            }
            Object clip = Class.forName("dev.limber.motion.sample.WalkingClip", true, loader)
                    .getMethod("make")
                    .invoke(null);
            Class<?> clipType = clip.getClass();
            Class<?> rigType = Class.forName("dev.limber.motion.rig.Rig", true, loader);
            Object rig = rigType.getMethod("of", clipType).invoke(null, clip);
            Class<?> settings = Class.forName("dev.limber.retarget.RetargetSettings", true, loader);
            Class<?> solver = Class.forName("dev.limber.retarget.GeometricRetargeter", true, loader);
            Object retargeter = solver.getConstructor(rigType, rigType, settings)
                    .newInstance(rig, rig, settings.getField("DEFAULT").get(null));
            Object retargeted = solver.getMethod("retarget", clipType).invoke(retargeter, clip);
            assertEquals(
                    clipType.getMethod("frameCount").invoke(clip),
                    clipType.getMethod("frameCount").invoke(retargeted));
        }
    }
}
