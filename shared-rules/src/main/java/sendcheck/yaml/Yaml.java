package sendcheck.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A node of one of our own YAML files, which knows its file and line. Nothing that a user wrote is ever read with it. */
public final class Yaml {
    private final String file;
    private final Node node;

    private Yaml(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** Reads a file from the class path. */
    public static Yaml resource(String path) {
        try (InputStream in = Yaml.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new BadYaml(path, 0, "no such file");
            }
            return read(path, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Yaml parse(String file, String text) {
        return read(file, new StringReader(text));
    }

    private static Yaml read(String file, Reader reader) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .build();
        try {
            Node root = new Compose(settings).composeReader(reader).orElseThrow(() -> new BadYaml(file, 1, "is empty"));
            return new Yaml(file, root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new BadYaml(file, line, String.valueOf(e.getProblem()));
        }
    }

    public String file() {
        return file;
    }

    /** Counted from 1. */
    public int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    public BadYaml bad(String reason) {
        return new BadYaml(file, line(), reason);
    }

    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /** This node's text. */
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw bad("should be a text");
    }

    /** This node's items; a single text counts as a list of one. */
    public List<Yaml> items() {
        if (node instanceof SequenceNode sequence) {
            List<Yaml> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(new Yaml(file, item)));
            return items;
        }
        if (node instanceof ScalarNode) {
            return List.of(this);
        }
        throw bad("should be a list");
    }

    public List<String> texts() {
        return items().stream().map(Yaml::text).toList();
    }

    /** This node's entries in the order of the file. */
    public Map<String, Yaml> entries() {
        if (node instanceof MappingNode mapping) {
            Map<String, Yaml> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                entries.put(new Yaml(file, tuple.getKeyNode()).text(), new Yaml(file, tuple.getValueNode()));
            }
            return entries;
        }
        throw bad("should be a mapping");
    }

    public Optional<Yaml> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** @throws BadYaml if the key is missing */
    public Yaml get(String key) {
        return find(key).orElseThrow(() -> bad("'" + key + "' is missing"));
    }

    public String text(String key) {
        return get(key).text();
    }

    public String text(String key, String otherwise) {
        return find(key).map(Yaml::text).orElse(otherwise);
    }

    /** Texts under a key; empty if the key is missing. */
    public List<String> texts(String key) {
        return find(key).map(Yaml::texts).orElse(List.of());
    }

    /** Items under a key; empty if the key is missing. */
    public List<Yaml> items(String key) {
        return find(key).map(Yaml::items).orElse(List.of());
    }
}
