package org.baosong.leak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * One line of a table of expectations: a request that names rows of county A, and what becomes of it for every side. A line reads
 * {@code METHOD path?query | body | 200 A city; 200- B; 404 others}, where
 * <ul>
 * <li>{@code $name} in path, query and body is a key of a row of county A ({@link CountyA}),
 * <li>{@code {name}=$key} fills a placeholder of the path, so that the path is written as the product declares it,
 * <li>{@code 200} answers with something of A's, {@code 200-} answers without anything of A's, {@code empty} answers a list that
 * neither shows nor counts anything,
 * <li>{@code ok} answers 200 to somebody who may see A's, whether or not the page happens to tell of it,
 * <li>{@code may} is allowed and would change something, and is therefore not tried here,
 * <li>{@code others} are the sides not named.
 * </ul>
 *
 * @param path    as declared, without query
 * @param request path and query with the placeholders filled in
 * @param verdict by name of the side: status, {@code 200-}, {@code empty}, {@code ok} or {@code may}
 */
record Expectation(String method, String path, String request, String body, Map<String, String> verdict) {

    static final String MAY = "may";
    static final String ANY_ANSWER = "ok";
    static final String NOTHING_OF_A = "200-";
    static final String NO_ROWS = "empty";

    static List<Expectation> read(String resource, Set<String> sides, Map<String, String> keys) {
        List<Expectation> all = new ArrayList<>();
        for (String line : text(resource).split("\n")) {
            String cleaned = line.strip();
            if (!cleaned.isEmpty() && !cleaned.startsWith("#")) {
                all.add(parse(cleaned, sides, keys));
            }
        }
        return all;
    }

    private static Expectation parse(String line, Set<String> sides, Map<String, String> keys) {
        String[] cells = line.split("\\|", -1);
        if (cells.length != 3) {
            throw new AssertionError("three cells wanted: " + line);
        }
        String[] words = cells[0].strip().split("\\s+");
        String path = words[1].replaceAll("\\?.*", "");
        String request = words[1];
        for (int i = 2; i < words.length; i++) {
            String[] placeholder = words[i].split("=", 2);
            request = request.replace(placeholder[0], placeholder[1]);
        }
        return new Expectation(words[0], path, filled(request, keys), filled(cells[1].strip(), keys), verdict(cells[2], sides, line));
    }

    private static Map<String, String> verdict(String cell, Set<String> sides, String line) {
        Map<String, String> verdict = new LinkedHashMap<>();
        String others = null;
        for (String clause : cell.split(";")) {
            String[] words = clause.strip().split("\\s+");
            for (int i = 1; i < words.length; i++) {
                if (words[i].equals("others")) {
                    others = words[0];
                } else if (!sides.contains(words[i]) || verdict.put(words[i], words[0]) != null) {
                    throw new AssertionError("unknown or twice: " + words[i] + " in " + line);
                }
            }
        }
        Set<String> missing = new TreeSet<>(sides);
        missing.removeAll(verdict.keySet());
        if (others == null && !missing.isEmpty()) {
            throw new AssertionError("nothing said about " + missing + " in " + line);
        }
        for (String side : missing) {
            verdict.put(side, others);
        }
        return verdict;
    }

    private static String filled(String text, Map<String, String> keys) {
        String filled = text;
        // Longer names first: $filing must not eat the beginning of $filingNo.
        for (String name : keys.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList()) {
            filled = filled.replace("$" + name, keys.get(name));
        }
        if (filled.contains("$")) {
            throw new AssertionError("no such key: " + text);
        }
        return filled;
    }

    private static String text(String resource) {
        try (InputStream in = Expectation.class.getResourceAsStream("/leak/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(resource, e);
        }
    }

    @Override
    public String toString() {
        return method + " " + request + (body.isEmpty() ? "" : " " + body);
    }
}
