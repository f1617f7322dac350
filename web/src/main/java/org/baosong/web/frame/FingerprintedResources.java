package org.baosong.web.frame;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Adds a fingerprint of its content to the address of each style sheet and script of ours, so that browsers may keep them for a year
 * and still get the new one after an upgrade.
 */
public class FingerprintedResources extends ResourceHandlerWrapper {

    private static final String LIBRARY = "baosong";

    private final Map<String, String> fingerprints = new ConcurrentHashMap<>();

    public FingerprintedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name, String library) {
        return marked(super.createResource(name, library), name, library);
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
        return marked(super.createResource(name, library, contentType), name, library);
    }

    private Resource marked(Resource resource, String name, String library) {
        if (resource == null || !LIBRARY.equals(library)) {
            return resource;
        }
        String mark = fingerprints.computeIfAbsent(name, key -> fingerprint(resource));
        return new ResourceWrapper(resource) {
            @Override
            public String getRequestPath() {
                String path = super.getRequestPath();
                return path + (path.contains("?") ? "&" : "?") + "f=" + mark;
            }
        };
    }

    private static String fingerprint(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            CRC32 sum = new CRC32();
            sum.update(in.readAllBytes());
            return Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
