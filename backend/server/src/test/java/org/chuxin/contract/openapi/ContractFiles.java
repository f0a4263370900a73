package org.chuxin.contract.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of the contract, for who needs them as one tree; blocks while reading. */
final class ContractFiles {

	private static final String FOLDER = "miniapp-api-spec";

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private final Map<String, String> texts;

	private final Map<String, JsonNode> documents = new HashMap<>();

	private final Map<String, JsonNode> resolved = new HashMap<>();

	private final Set<String> open = new TreeSet<>();

	ContractFiles(Map<String, String> texts) {
		this.texts = new TreeMap<>(texts);
	}

	/**
	 * Reads the contract of this checkout.
	 * @return its files
	 * @throws IllegalStateException if no folder above holds it
	 */
	static ContractFiles read() {
		Path folder = folder();
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ContractFiles(texts);
	}

	private static Path folder() {
		for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
			if (Files.isDirectory(at.resolve(FOLDER))) {
				return at.resolve(FOLDER);
			}
		}
		throw new IllegalStateException("no folder " + FOLDER + " above the working directory");
	}

	Map<String, String> texts() {
		return this.texts;
	}

	/**
	 * The roots and every file that one of the trees read so far refers to.
	 * @return names relative to the contract's folder
	 */
	Set<String> used() {
		return Set.copyOf(this.documents.keySet());
	}

	/**
	 * A file with every reference replaced by what it names.
	 * @param file name relative to the contract's folder
	 * @return one tree without {@code $ref}; equal references share one node
	 * @throws IllegalArgumentException if a reference leads nowhere or in a circle
	 */
	JsonNode tree(String file) {
		return target(file, "");
	}

	private JsonNode target(String file, String pointer) {
		String name = file + '#' + pointer;
		JsonNode known = this.resolved.get(name);
		if (known != null) {
			return known;
		}
		if (!this.open.add(name)) {
			throw new IllegalArgumentException(name + " refers to itself");
		}
		JsonNode found = document(file).at(JsonPointer.compile(pointer));
		if (found.isMissingNode()) {
			throw new IllegalArgumentException(name + " leads nowhere");
		}
		JsonNode tree = resolve(found, file);
		this.open.remove(name);
		this.resolved.put(name, tree);
		return tree;
	}

	private JsonNode document(String file) {
		return this.documents.computeIfAbsent(file, (name) -> {
			String text = this.texts.get(name);
			if (text == null) {
				throw new IllegalArgumentException(name + " is missing");
			}
			return YAML.readTree(text);
		});
	}

	private JsonNode resolve(JsonNode node, String file) {
		if (node instanceof ArrayNode array) {
			List<JsonNode> items = array.valueStream().map((item) -> resolve(item, file)).toList();
			return JsonNodeFactory.instance.arrayNode().addAll(items);
		}
		if (!(node instanceof ObjectNode object)) {
			return node;
		}
		ObjectNode copy = JsonNodeFactory.instance.objectNode();
		object.properties()
			.stream()
			.filter((property) -> !property.getKey().equals("$ref"))
			.forEach((property) -> copy.set(property.getKey(), resolve(property.getValue(), file)));
		if (!object.has("$ref")) {
			return copy;
		}
		JsonNode target = follow(object.path("$ref").stringValue(), file);
		return copy.isEmpty() ? target : merged(target, copy, file);
	}

	private JsonNode follow(String reference, String file) {
		int hash = reference.indexOf('#');
		String path = (hash < 0) ? reference : reference.substring(0, hash);
		String pointer = (hash < 0) ? "" : reference.substring(hash + 1);
		return target(path.isEmpty() ? file : URI.create(file).resolve(path).toString(), pointer);
	}

	private static JsonNode merged(JsonNode target, ObjectNode beside, String file) {
		if (!Set.of("description", "summary", "default").containsAll(beside.propertyNames())) {
			throw new IllegalArgumentException(file + " says more beside a reference: " + beside.propertyNames());
		}
		return ((ObjectNode) target.deepCopy()).setAll(beside);
	}

}
