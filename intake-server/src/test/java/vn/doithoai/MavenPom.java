package vn.doithoai;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The POM of a library, which lies beside its jar in the local repository of Maven. */
final class MavenPom {

    /** From the folder of a version up to that of the repository, without the folders of the group. */
    private static final int VERSION_AND_NAME = 2;

    private final Path file;
    private final Element project;

    private MavenPom(Path file) throws IOException {
        this.file = file;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            this.project = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file.toString(), e);
        }
    }

    static MavenPom of(Path jar) throws IOException {
        return new MavenPom(jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".pom")));
    }

    /** What its makers say of it, there or in the nearest parent that says something. */
    List<String> licences() throws IOException {
        List<String> names = new ArrayList<>();
        Element all = child(project, "licenses");
        if (all != null) {
            for (Node node = all.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element licence) {
                    names.add(text(licence, "name"));
                }
            }
        }
        if (!names.isEmpty()) {
            return names;
        }
        Element parent = child(project, "parent");
        return parent == null ? List.of() : new MavenPom(fileOf(parent)).licences();
    }

    private Path fileOf(Element parent) {
        Element own = child(project, "groupId");
        String group =
                own == null ? text(parent, "groupId") : own.getTextContent().strip();
        Path repository = file.getParent();
        for (int i = 0; i < VERSION_AND_NAME + group.split("\\.").length; i++) {
            repository = Objects.requireNonNull(repository.getParent(), "repository");
        }
        String name = text(parent, "artifactId");
        String version = text(parent, "version");
        return repository
                .resolve(text(parent, "groupId").replace('.', '/'))
                .resolve(name)
                .resolve(version)
                .resolve(name + "-" + version + ".pom");
    }

    private static String text(Element element, String name) {
        return Objects.requireNonNull(child(element, name), name)
                .getTextContent()
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static @Nullable Element child(Element element, String name) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                return child;
            }
        }
        return null;
    }
}
